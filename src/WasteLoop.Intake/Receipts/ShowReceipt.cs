using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Builds the view of a receipt: its rows with names, differences and the day by which it must be decided.</summary>
public sealed class ShowReceipt(IntakeDb db, Rulebook rulebook, WorkingDays workingDays, TimeProvider clock)
{
    public async Task<ReceiptView> Of(Receipt receipt, CancellationToken cancellationToken)
    {
        string[] parties = [receipt.Receiver, receipt.Mover, receipt.Carrier];
        var names = await db.Parties.Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Name, cancellationToken);
        var labels = receipt.Containers.Select(c => c.Label).ToList();
        var wasteNames = await db.Containers.Where(c => labels.Contains(c.Label)).ToDictionaryAsync(c => c.Label, c => c.WasteName, cancellationToken);
        var site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Site == receipt.Site, cancellationToken);
        var gap = WeightGap.On(rulebook, ChinaTime.DateOf(receipt.ArrivedAt), site?.RuleRegion);
        var due = AcceptBy.Of(receipt.ArrivedAt, rulebook, workingDays, site?.RuleRegion);
        return new ReceiptView(
            receipt.Manifest, receipt.State, receipt.Site, site?.Name, receipt.Receiver, names.GetValueOrDefault(receipt.Receiver), receipt.Mover, names.GetValueOrDefault(receipt.Mover),
            receipt.Carrier, names.GetValueOrDefault(receipt.Carrier), receipt.PlannedMethod, receipt.ArrivedAt, receipt.ArrivedBy, due.Day, due.Certain,
            receipt.State is ReceiptState.Decided ? receipt.Late : due.IsOver(clock.GetUtcNow()),
            [.. receipt.Missing.Select(c => c.Label)], TotalOf(receipt, gap),
            [.. receipt.Containers.OrderBy(c => c.Label, StringComparer.Ordinal).Select(c => ContainerOf(c, wasteNames.GetValueOrDefault(c.Label), gap))],
            [.. receipt.Weighings.OrderBy(w => w.Number).Select(WeighingOf)], OutcomeOf(receipt));
    }

    private static ReceiptView.Difference TotalOf(Receipt receipt, WeightGap gap)
    {
        var shipped = receipt.Containers.Sum(c => c.ShippedGrams);
        if (receipt.WeighingsCount == 0) return new ReceiptView.Difference(shipped / 1_000m, null, null, null, receipt.Missing.Any());
        var received = receipt.Here.Sum(c => c.BookGrams);
        return new ReceiptView.Difference(shipped / 1_000m, received / 1_000m, (received - shipped) / 1_000m, PercentOf(shipped, received), receipt.Missing.Any() || gap.IsMajor(shipped, received));
    }

    private static ReceiptView.Container ContainerOf(ReceiptContainer container, string? wasteName, WeightGap gap)
    {
        long? received = container.Arrived ? container.ReceivedGrams : 0;
        return new ReceiptView.Container(
            container.Label, container.WasteCode, wasteName, container.Arrived, container.ShippedGrams / 1_000m, received / 1_000m, (received - container.ShippedGrams) / 1_000m,
            received is null ? null : PercentOf(container.ShippedGrams, received.Value), !container.Arrived || (received is { } grams && gap.IsMajor(container.ShippedGrams, grams)),
            container.Accepted, container.Facility, container.Reason, container.PhotoHash);
    }

    private static ReceiptView.OneWeighing WeighingOf(Weighing weighing) => new(
        weighing.Number, weighing.Mode, weighing.Method, weighing.Device, weighing.WeighedAt, weighing.WeighedBy, weighing.GrossGrams / 1_000m, weighing.TareGrams / 1_000m,
        (weighing.GrossGrams - weighing.TareGrams) / 1_000m,
        [.. weighing.Containers.OrderBy(c => c.Label, StringComparer.Ordinal).Select(c => new ReceiptView.Weight(c.Label, c.BookGrams / 1_000m, c.NetGrams / 1_000m, c.GrossGrams / 1_000m, c.TareGrams / 1_000m))]);

    private static ReceiptView.Outcome? OutcomeOf(Receipt receipt)
    {
        if (receipt is not { DecidedAt: { } at, DecidedBy: { } by, Method: { } method }) return null;
        var accepted = receipt.Containers.Count(c => c.Accepted == true);
        var result = accepted == receipt.Containers.Count ? "accepted" : accepted == 0 ? "rejected" : "partly-accepted";
        return new ReceiptView.Outcome(result, at, by, method, receipt.Licence, GramsWhere(receipt, true) / 1_000m, GramsWhere(receipt, false) / 1_000m, receipt.MajorDifference, receipt.DifferenceNote);
    }

    private static long GramsWhere(Receipt receipt, bool accepted) => receipt.Here.Where(c => c.Accepted == accepted).Sum(c => c.BookGrams);

    private static decimal? PercentOf(long shipped, long received) => shipped == 0 ? null : Math.Round((received - shipped) * 100m / shipped, 2);
}
