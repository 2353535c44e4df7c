using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Tracing.Ledger;

/// <summary><c>GET /api/tracing/balances?by=account|site|code|region&amp;account=&amp;region=&amp;wasteCode=&amp;asOf=</c>: sums of the books, by kind of account and group.</summary>
/// <remarks>Mass on the road counts at the mover's site until it is accepted; mass in a run at the run's site.</remarks>
public static class ReadBalances
{
    private static readonly string[] Groupings = ["account", "site", "code", "region"];

    /// <param name="Account">The kind of account.</param>
    /// <param name="Group">The site, waste code or region; the kind again for by=account; empty while the register or the label is not known.</param>
    /// <param name="MassKg">As in the books: origin is negative by what was produced, variance positive by what was found missing.</param>
    public sealed record BalanceRow(string Account, string Group, string? Name, decimal MassKg);

    public static async Task<Ok<Page<BalanceRow>>> Handle(
        AsOf asOf, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken, string by = "account", string? account = null, string? region = null, string? wasteCode = null)
    {
        if (!Groupings.Contains(by))
            throw new RuleViolationException("balances.by", "by 须为 account、site、code 或 region。", "by is account, site, code or region.", "by", kind: Refusal.Invalid);
        if (account is not null && !Account.Kinds.Contains(account))
            throw new RuleViolationException("balances.account", $"account 须为 {string.Join("、", Account.Kinds)} 之一。", $"account is one of {string.Join(", ", Account.Kinds)}.", "account", kind: Refusal.Invalid);

        var lines = Lines(db, asOf, caller);
        if (account is not null) lines = lines.Where(line => line.Kind == account);
        if (region is not null) lines = Within(lines, PrefixOf(RegionCode.Parse(region, "region")));
        if (wasteCode is not null)
        {
            var code = WasteCode.Parse(wasteCode, "wasteCode").Value;
            lines = lines.Where(line => line.Code == code);
        }
        var keyed = by switch
        {
            "site" => lines.Select(line => new { line.Kind, Key = line.Site, line.Grams }),
            "code" => lines.Select(line => new { line.Kind, Key = line.Code, line.Grams }),
            "region" => lines.Select(line => new { line.Kind, Key = line.Region, line.Grams }),
            _ => lines.Select(line => new { line.Kind, Key = line.Kind, line.Grams }),
        };
        if (page.After is { } after && after.Split('/', 2) is [var kind, var key])
            keyed = keyed.Where(line => string.Compare(line.Kind, kind) > 0 || (line.Kind == kind && string.Compare(line.Key, key) > 0));
        var sums = await keyed.GroupBy(line => new { line.Kind, line.Key }).Select(g => new { g.Key.Kind, g.Key.Key, Grams = g.Sum(line => line.Grams) })
            .Where(sum => sum.Grams != 0).OrderBy(sum => sum.Kind).ThenBy(sum => sum.Key).Take(page.Limit + 1).ToListAsync(cancellationToken);

        var keys = sums.ConvertAll(sum => sum.Key);
        var names = by switch
        {
            "site" => await db.Sites.Where(s => keys.Contains(s.Site)).ToDictionaryAsync(s => s.Site, s => (string?)s.Name, cancellationToken),
            "region" => keys.Distinct().ToDictionary(k => k, k => RegionCode.TryParse(k, out var code) ? Regions.NameOf(code) : null),
            _ => [],
        };
        return TypedResults.Ok(page.Cut(sums.ConvertAll(sum => new BalanceRow(sum.Kind, sum.Key, names.GetValueOrDefault(sum.Key), Kg.Of(sum.Grams))), row => $"{row.Account}/{row.Group}"));
    }

    private static IQueryable<Line> Lines(TracingDb db, AsOf asOf, Caller caller)
    {
        var lines =
            from leg in Legs.Summing(db, asOf)
            join m in db.Movements on leg.Place equals m.Manifest into movements
            from movement in movements.DefaultIfEmpty()
            join r in db.Runs on leg.Place equals r.Id into runs
            from run in runs.DefaultIfEmpty()
            join s in db.Sites on (movement != null ? movement.MoverSite : run != null ? run.Site : leg.Place) equals s.Site into sites
            from site in sites.DefaultIfEmpty()
            join t in db.Sites on movement.ReceiverSite equals t.Site into targets
            from target in targets.DefaultIfEmpty()
            join b in db.Batches on leg.Batch equals b.Label into batches
            from batch in batches.DefaultIfEmpty()
            select new Line
            {
                Kind = leg.Kind,
                Grams = leg.Grams,
                Site = movement != null ? movement.MoverSite : run != null ? run.Site : leg.Place,
                Region = site != null ? site.Region : "",
                TargetRegion = target != null ? target.Region : "",
                Code = batch != null ? batch.WasteCode : "",
                Owner = site != null ? site.Party : "",
                Mover = movement != null ? movement.Mover : "",
                Carrier = movement != null ? movement.Carrier : "",
                Receiver = movement != null ? movement.Receiver : "",
            };
        if (caller.SeesAll) return lines;
        if (caller.RegionPrefix is { } prefix) return Within(lines, prefix);
        return lines.Where(line => line.Owner == caller.Party || line.Mover == caller.Party || line.Carrier == caller.Party || line.Receiver == caller.Party);
    }

    private static IQueryable<Line> Within(IQueryable<Line> lines, string prefix) => lines.Where(line => line.Region.StartsWith(prefix) || line.TargetRegion.StartsWith(prefix));

    /// <summary>The digits that all codes in the region begin with.</summary>
    internal static string PrefixOf(RegionCode region) => region.Level switch
    {
        RegionLevel.Province => region.Province,
        RegionLevel.Prefecture => region.Prefecture,
        RegionLevel.County => region.Value,
    };

    private sealed class Line
    {
        public required string Kind { get; init; }
        public required long Grams { get; init; }
        public required string Site { get; init; }
        public required string Region { get; init; }
        public required string TargetRegion { get; init; }
        public required string Code { get; init; }
        public required string Owner { get; init; }
        public required string Mover { get; init; }
        public required string Carrier { get; init; }
        public required string Receiver { get; init; }
    }
}
