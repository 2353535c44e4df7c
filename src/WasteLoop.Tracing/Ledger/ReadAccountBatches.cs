using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing.Ledger;

/// <summary><c>GET /api/tracing/accounts/{kind:place}/batches?wasteCode=&amp;asOf=</c>: the batches behind an account's balance.</summary>
public static class ReadAccountBatches
{
    public sealed record AccountBatch(string Label, string? WasteCode, string? WasteName, decimal MassKg);

    public static async Task<Ok<Page<AccountBatch>>> Handle(
        string account, AsOf asOf, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken, string? wasteCode = null)
    {
        var asked = await AccountSight.Need(db, caller, account, cancellationToken);
        var legs = Legs.Summing(db, asOf).Where(leg => leg.Kind == asked.Kind && leg.Place == asked.Place);
        if (page.After is { } after) legs = legs.Where(leg => string.Compare(leg.Batch, after) > 0);
        if (wasteCode is not null)
        {
            var code = Kernel.WasteCode.Parse(wasteCode, "wasteCode").Value;
            legs = legs.Where(leg => db.Batches.Any(b => b.Label == leg.Batch && b.WasteCode == code));
        }
        var found = await legs.GroupBy(leg => leg.Batch).Select(g => new { Label = g.Key, Grams = g.Sum(leg => leg.Grams) })
            .Where(sum => sum.Grams != 0).OrderBy(sum => sum.Label).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var labels = found.ConvertAll(f => f.Label);
        var batches = await db.Batches.AsNoTracking().Where(b => labels.Contains(b.Label)).ToDictionaryAsync(b => b.Label, cancellationToken);
        return TypedResults.Ok(page.Cut(found.ConvertAll(f => batches.GetValueOrDefault(f.Label) is { } batch
            ? new AccountBatch(f.Label, batch.WasteCode, batch.WasteName, Kg.Of(f.Grams)) : new AccountBatch(f.Label, null, null, Kg.Of(f.Grams))), row => row.Label));
    }
}
