using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Licences;

/// <summary>How much of a licence's yearly amount is used.</summary>
public static class FindLicenceUsage
{
    /// <param name="RemainingTonnes">Below zero when more was accepted than approved.</param>
    /// <param name="Percent">One decimal; null when nothing is approved.</param>
    public sealed record Response(string Licence, string Holder, int Year, decimal ApprovedTonnes, decimal AcceptedTonnes, decimal RemainingTonnes, decimal? Percent);

    public static async Task<Response> Handle(string licence, int? year, Caller caller, IntakeDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var known = await db.Licences.AsNoTracking().SingleOrDefaultAsync(l => l.Licence == licence, cancellationToken);
        var region = known is null ? null : await db.Parties.Where(p => p.Party == known.Holder).Select(p => p.Region).SingleOrDefaultAsync(cancellationToken);
        if (known is null || !caller.Sees([known.Holder], [region]))
            throw new RuleViolationException("licence.not-found", "没有这张许可证，或不属于您的查看范围。", "There is no such licence, or it is not yours to see.", kind: Refusal.NotFound);
        var asked = year ?? ChinaTime.DateOf(clock.GetUtcNow()).Year;
        var accepted = await db.LicenceUsages.Where(u => u.Licence == licence && u.Year == asked).Select(u => u.AcceptedGrams).SingleOrDefaultAsync(cancellationToken);
        return new Response(licence, known.Holder, asked, known.YearlyGrams / 1_000_000m, accepted / 1_000_000m, (known.YearlyGrams - accepted) / 1_000_000m, LicenceUsage.PercentOf(accepted, known.YearlyGrams));
    }
}
