using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Loads at their receivers, by manifest number.</summary>
public static class ListReceipts
{
    /// <param name="AcceptBy">The last China day for the decision.</param>
    /// <param name="Late">Decided after that day, or not decided though it is over.</param>
    /// <param name="ReceivedKg">Null before the first weighing.</param>
    public sealed record ReceiptLine(
        string Manifest, ReceiptState State, string Site, string Receiver, string Mover, string? MoverName, string Carrier, DateTimeOffset ArrivedAt, DateOnly AcceptBy, bool Late,
        int Containers, int Missing, decimal ShippedKg, decimal? ReceivedKg, decimal AcceptedKg, decimal RefusedKg, bool MajorDifference);

    /// <param name="site">The receiver's.</param>
    /// <param name="state">arrived, weighed or decided.</param>
    /// <param name="party">A firm that moves, carries or receives.</param>
    /// <exception cref="RuleViolationException">receipt.state, credit-code.format, credit-code.check.</exception>
    public static async Task<Page<ReceiptLine>> Handle(
        string? site, string? state, string? party, PageRequest page, Caller caller, IntakeDb db, Rulebook rulebook, WorkingDays workingDays, TimeProvider clock, CancellationToken cancellationToken)
    {
        ReceiptState? asked = state is null ? null : StateOf(state);
        var receipts = db.Receipts.AsNoTracking().SeenBy(caller, db);
        if (party is not null && CreditCode.Parse(party, "party").Value is var firm) receipts = receipts.Where(r => r.Receiver == firm || r.Mover == firm || r.Carrier == firm);
        var found = await receipts
            .Where(r => (site == null || r.Site == site) && (asked == null || r.State == asked) && (page.After == null || string.Compare(r.Manifest, page.After) > 0))
            .OrderBy(r => r.Manifest).Take(page.Limit + 1)
            .Select(r => new
            {
                Receipt = r,
                MoverName = db.Parties.Where(p => p.Party == r.Mover).Select(p => p.Name).FirstOrDefault(),
                Region = db.Sites.Where(s => s.Site == r.Site).Select(s => s.Region).FirstOrDefault(),
                Containers = r.Containers.Count(c => c.Arrived),
                Missing = r.Containers.Count(c => !c.Arrived),
                Shipped = r.Containers.Sum(c => c.ShippedGrams),
                Received = r.Containers.Sum(c => c.ReceivedGrams),
                Accepted = r.Containers.Where(c => c.Accepted == true).Sum(c => c.ReceivedGrams),
                Refused = r.Containers.Where(c => c.Accepted == false).Sum(c => c.ReceivedGrams),
            })
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return page.Cut(found.Select(f =>
        {
            var receipt = f.Receipt;
            var due = AcceptBy.Of(receipt.ArrivedAt, rulebook, workingDays, RegionCode.TryParse(f.Region, out var region) ? region : null);
            return new ReceiptLine(
                receipt.Manifest, receipt.State, receipt.Site, receipt.Receiver, receipt.Mover, f.MoverName, receipt.Carrier, receipt.ArrivedAt, due.Day,
                receipt.State is ReceiptState.Decided ? receipt.Late : due.IsOver(now), f.Containers, f.Missing, f.Shipped / 1_000m,
                receipt.WeighingsCount == 0 ? null : (f.Received ?? 0) / 1_000m, (f.Accepted ?? 0) / 1_000m, (f.Refused ?? 0) / 1_000m, receipt.MajorDifference);
        }).ToList(), line => line.Manifest);
    }

    private static ReceiptState StateOf(string word) => word switch
    {
        "arrived" => ReceiptState.Arrived,
        "weighed" => ReceiptState.Weighed,
        "decided" => ReceiptState.Decided,
        _ => throw new RuleViolationException("receipt.state", $"没有状态“{word}”；可用：arrived、weighed、decided。", $"There is no state '{word}'; known are arrived, weighed, decided.", "state", kind: Refusal.Invalid),
    };
}
