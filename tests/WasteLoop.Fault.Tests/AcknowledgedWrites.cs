using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WasteLoop.Host.Demo;

namespace WasteLoop.Fault.Tests;

/// <summary>Asks after every write that was acknowledged: the same key must give the same answer, and do nothing again.</summary>
internal static class AcknowledgedWrites
{
    public static List<WriteLog.Line> Read(string log) =>
        !File.Exists(log) ? [] : File.ReadLines(log).Where(line => line.EndsWith('}')).Select(line => JsonSerializer.Deserialize<WriteLog.Line>(line)!).ToList();

    /// <returns>A sentence for each write that is lost, changed or was done twice.</returns>
    public static async Task<IReadOnlyList<string>> Missing(HttpClient http, IReadOnlyList<WriteLog.Line> writes)
    {
        var findings = new List<string>();
        foreach (var write in writes)
            if (await Finding(http, write) is { } finding) findings.Add(finding);
        return findings;
    }

    private static async Task<string?> Finding(HttpClient http, WriteLog.Line write)
    {
        if (write.Path.EndsWith("/me/password", StringComparison.Ordinal))
        {
            var userName = (string)JsonNode.Parse(write.Answer)!["user"]!["userName"]!;
            var password = (string)JsonNode.Parse(write.Body!)!["new"]!;
            using var session = await http.PostAsJsonAsync("/api/registry/sessions", new { userName, password });
            return session.IsSuccessStatusCode ? null : $"{userName} cannot sign in with the password that was acknowledged: {(int)session.StatusCode}";
        }
        using var request = new HttpRequestMessage(new HttpMethod(write.Method), write.Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", write.Token);
        request.Headers.Add("Idempotency-Key", write.Key);
        if (write.Body is not null) request.Content = new StringContent(write.Body, Encoding.UTF8, write.ContentType!);
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        if (answer.Contains("answer.shown-once", StringComparison.Ordinal)) return null;
        if ((int)response.StatusCode != write.Status || answer != write.Answer) return $"{write.Method} {write.Path}: was {write.Status} {write.Answer}, is {(int)response.StatusCode} {answer}";
        return response.Headers.Contains("Idempotency-Replayed") ? null : $"{write.Method} {write.Path} was done a second time";
    }
}
