using System.Text;
using Microsoft.AspNetCore.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Import;

/// <summary>The body of an import, read whole before the write begins: a slow line must not keep other writers waiting.</summary>
public sealed record CsvBody(string Text)
{
    public const int BytesMax = 32_000_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async ValueTask<CsvBody?> BindAsync(HttpContext context)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() is not "text/csv")
            throw new BadHttpRequestException("Send the file as text/csv.", StatusCodes.Status415UnsupportedMediaType);
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        return Of(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <exception cref="RuleViolationException">import.bom, import.encoding.</exception>
    public static CsvBody Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            throw new RuleViolationException("import.bom", "文件开头有 BOM 标记；请存为不带 BOM 的 UTF-8。", "The file begins with a byte order mark; save it as UTF-8 without one.",
                nextZh: "在记事本中选择“另存为”，编码选“UTF-8”（不是“带有 BOM 的 UTF-8”）。", nextEn: "In an editor choose 'save as' with the encoding UTF-8, not 'UTF-8 with BOM'.", kind: Refusal.Invalid);
        try
        {
            return new CsvBody(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException wrong)
        {
            throw new RuleViolationException("import.encoding", $"文件不是 UTF-8 编码（第 {wrong.Index + 1} 个字节）。", $"The file is not in UTF-8 (byte {wrong.Index + 1}).",
                nextZh: "请另存为 UTF-8 编码的 CSV；Excel 的默认 CSV 是 GBK。", nextEn: "Save it as CSV in UTF-8.", kind: Refusal.Invalid);
        }
    }
}
