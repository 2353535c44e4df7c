using System.Globalization;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.CommandLine;

/// <summary>Writes how far collection reaches the small firms, county by county, from the same API as everyone's.</summary>
public static class CoveragePrinter
{
    public static async Task Print(ApiClient api, string region, TextWriter output)
    {
        await output.WriteLineAsync("小微收集覆盖 coverage of small firms: known, joined, served within a year, requests waiting, points");
        foreach (var county in (await api.Get($"/api/collection/coverage?region={region}&limit=200")).Need()["items"]!.AsArray())
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {county!["region"]} {county["name"],-8} {(int)county["known"]!,5} {(int)county["joined"]!,5} {(int)county["served"]!,5} {(int)county["waitingRequests"]!,5} {(int)county["points"]!,3}"));
    }
}
