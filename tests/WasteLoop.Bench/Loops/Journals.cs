using WasteLoop.Bench.Running;
using WasteLoop.Host;

namespace WasteLoop.Bench.Loops;

/// <summary>How far the services' journals go.</summary>
internal static class Journals
{
    public static IReadOnlyList<string> Services { get; } = [.. AllServices.New().Select(service => service.Name)];

    /// <summary>The entries in all journals together.</summary>
    public static async Task<long> Entries(Deployment deployment, CancellationToken cancellationToken)
    {
        long entries = 0;
        foreach (var service in Services)
            entries += (long)(await deployment.AsOffice().Get($"/api/{service}/journal?limit=1", cancellationToken)).Need()["head"]!;
        return entries;
    }

    /// <summary>The bytes of a chunk as it goes over the bus when one loop's entries of declarations travel together.</summary>
    public static async Task<int> ChunkBytes(Deployment deployment, CancellationToken cancellationToken)
    {
        const int entries = 4;
        var text = (await deployment.AsOffice().Get($"/api/declarations/journal?from=600&limit={entries}", cancellationToken)).Text;
        return System.Text.Encoding.UTF8.GetByteCount(text);
    }
}
