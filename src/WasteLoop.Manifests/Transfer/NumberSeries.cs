using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>A sixteenth of the serials of a prefecture and year: those whose remainder by 16 is the shard, plus one.</summary>
/// <remarks>
/// 危险废物转移管理办法 art. 15: serials are counted in the prefecture of origin; none is used twice. One counter row a prefecture would
/// let all movers of a city wait for each other; sixteen rows, one picked at random, do not.
/// </remarks>
public sealed class NumberSeries
{
    public const int Shards = 16;

    public required int Year { get; init; }

    /// <summary>Four digits: 3301.</summary>
    public required string Prefecture { get; init; }

    /// <summary>0 to 15.</summary>
    public required int Shard { get; init; }

    /// <summary>How many serials it has given.</summary>
    public int Given { get; set; }

    /// <summary>A number that was never given before, within the caller's transaction.</summary>
    /// <exception cref="RuleViolationException">manifest-number.serial-exhausted (conflict).</exception>
    public static async Task<ManifestNumber> Take(ManifestsDb db, DatabaseEngine engine, int year, RegionCode origin, CancellationToken cancellationToken)
    {
        var first = Random.Shared.Next(Shards);
        for (var i = 0; i < Shards; i++)
        {
            var shard = (first + i) % Shards;
            if (await TakeFrom(db, engine, year, origin.Prefecture, shard, cancellationToken) is { } serial) return ManifestNumber.Compose(year, origin, serial);
        }
        return ManifestNumber.Compose(year, origin, ManifestNumber.SerialMax + 1);
    }

    /// <summary>How many serials a shard has.</summary>
    public static int SizeOf(int shard) => (ManifestNumber.SerialMax - shard - 1) / Shards + 1;

    private static async Task<int?> TakeFrom(ManifestsDb db, DatabaseEngine engine, int year, string prefecture, int shard, CancellationToken cancellationToken)
    {
        var row = db.NumberSeries.Where(series => series.Year == year && series.Prefecture == prefecture && series.Shard == shard);
        if (await Raise(row, SizeOf(shard), cancellationToken) is { } next) return SerialOf(next, shard);
        // The first of the year makes the row; whoever comes at the same time waits for it here.
        await engine.Hold(db, $"number-series/{year}/{prefecture}/{shard}", cancellationToken);
        if (await Raise(row, SizeOf(shard), cancellationToken) is { } second) return SerialOf(second, shard);
        if (await row.AnyAsync(cancellationToken)) return null;
        db.NumberSeries.Add(new NumberSeries { Year = year, Prefecture = prefecture, Shard = shard, Given = 1 });
        return SerialOf(1, shard);
    }

    /// <summary>The number of the serial now given; null when there is no row, or none left in it. The update holds the row until the transaction ends.</summary>
    private static async Task<int?> Raise(IQueryable<NumberSeries> row, int size, CancellationToken cancellationToken) =>
        await row.Where(series => series.Given < size).ExecuteUpdateAsync(set => set.SetProperty(series => series.Given, series => series.Given + 1), cancellationToken) > 0
            ? await row.Select(series => series.Given).SingleAsync(cancellationToken)
            : null;

    private static int SerialOf(int given, int shard) => (given - 1) * Shards + shard + 1;
}
