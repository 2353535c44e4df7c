using System.Security.Cryptography;
using System.Text;

namespace WasteLoop.Chassis.Printing;

/// <summary>The frame of a page that is made to be printed: one style sheet, no script, nothing loaded.</summary>
public static class PrintPage
{
    /// <param name="title">Plain text; it is escaped here.</param>
    /// <param name="style">CSS of ours, never a user's text.</param>
    /// <param name="body">HTML with every user's text escaped.</param>
    public static string Html(string title, string style, string body) =>
        $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy(style)}">
        <title>{PrintText.Escape(title)}</title>
        <style>{style}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """;

    /// <summary>The policy to send as header too: it allows that very style sheet by its hash and nothing else.</summary>
    public static string ContentSecurityPolicy(string style) =>
        $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
