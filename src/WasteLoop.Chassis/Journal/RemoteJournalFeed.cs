using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using WasteLoop.Chassis.People;

namespace WasteLoop.Chassis.Journal;

/// <summary>Reads journals where they are: of this process's services from their databases, of others over HTTP.</summary>
public sealed class RemoteJournalFeed(LocalJournalFeed local, HttpClient gateway, TokenSigner signer) : IJournalFeed
{
    // A neighbour of a newer version may tell more than we know.
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip };
    private static readonly Caller Reader = new("journal-feed", null, null, new HashSet<string> { Role.Auditor });

    public async Task<IReadOnlyList<SealedEntry>> Read(string source, long after, int max, CancellationToken cancellationToken) => local.Has(source)
        ? await local.Read(source, after, max, cancellationToken)
        : (await Fetch(source, after + 1, max, cancellationToken)).Entries;

    public async Task<long> Head(string source, CancellationToken cancellationToken) => local.Has(source)
        ? await local.Head(source, cancellationToken)
        : (await Fetch(source, long.MaxValue, 1, cancellationToken)).Head;

    private async Task<ReadJournal.Response> Fetch(string source, long from, int limit, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/{source}/journal?from={from}&limit={Math.Min(limit, ReadJournal.EntriesMax)}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signer.Sign(Reader));
        using var response = await gateway.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ReadJournal.Response>(Lenient, cancellationToken))!;
    }
}
