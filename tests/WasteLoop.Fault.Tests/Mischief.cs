using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MassTransit;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Fault.Tests.Machinery;

namespace WasteLoop.Fault.Tests;

/// <summary>Publishes chunks that were published before: old ones again, in pieces, backwards, and all at once.</summary>
internal sealed class Mischief(Installation installation)
{
    private static readonly string[] Sources = ["registry", "declarations", "manifests", "intake"];

    /// <summary>How many chunks were sent.</summary>
    public int Sent { get; private set; }

    public async Task Do()
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(broker =>
        {
            broker.Host(new Uri("amqp://" + installation.Broker.Hosts.Split(',')[0]));
            broker.Publish<JournalChunk>(topology => topology.ExchangeType = RabbitMQ.Client.ExchangeType.Direct);
        });
        await bus.StartAsync();
        try
        {
            foreach (var source in Sources)
            {
                var entries = await Newest(source);
                if (entries.Count == 0) continue;
                var pieces = entries.Chunk(7).Select(piece => new JournalChunk(source, piece)).ToList();
                var order = pieces.AsEnumerable().Reverse().Concat(pieces).Concat(pieces.OrderBy(_ => Random.Shared.Next())).Append(new JournalChunk(source, entries));
                foreach (var chunk in order)
                {
                    await bus.Publish(chunk, context => context.SetRoutingKey(source));
                    Sent++;
                }
            }
        }
        finally
        {
            await bus.StopAsync();
        }
    }

    private async Task<IReadOnlyList<SealedEntry>> Newest(string source)
    {
        using var http = new HttpClient { BaseAddress = installation.Gateway.Address };
        var key = Convert.FromHexString(installation.Settings["WasteLoop__SigningKey"]);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer",
            new TokenSigner(key, TimeProvider.System).Sign(new Caller("tester", null, null, new HashSet<string> { Role.Auditor })));
        var head = (await http.GetFromJsonAsync<ReadJournal.Response>($"/api/{source}/journal?limit=1", JsonSerializerOptions.Web))!.Head;
        return (await http.GetFromJsonAsync<ReadJournal.Response>($"/api/{source}/journal?from={Math.Max(1, head - 150)}&limit=200", JsonSerializerOptions.Web))!.Entries;
    }
}
