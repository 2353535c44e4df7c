using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Replicas;

/// <summary>The newest plan of each site and year, and every container as its ledger has it.</summary>
public sealed class DeclarationsReplica : Subscription<ManifestsDb>
{
    public DeclarationsReplica() : base("manifests.declarations")
    {
        Keeps<KnownPlan>();
        Keeps<KnownPlanLine>();
        Keeps<KnownContainer>();
        On<PlanFiled>(Refile);
        On<ContainerLabelled>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            if (await db.Containers.FindAsync([told.Label], cancellationToken) is not null) return;
            db.Containers.Add(new KnownContainer
            {
                Label = told.Label,
                Party = told.Party,
                Site = told.Site,
                WasteCode = Normal(told.WasteCode),
                WasteName = told.WasteName,
                Hazards = told.Hazards,
                Form = told.Form,
                Packaging = told.Packaging,
            });
        });
        On<ContainerWeighed>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container => container.Grams = heard.Event.Grams, cancellationToken));
        On<ResidueFilled>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container => container.Grams = heard.Event.Grams, cancellationToken));
        On<ContainerCorrected>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container => container.Grams = heard.Event.NewGrams, cancellationToken));
        On<ContainerStored>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container =>
        {
            container.Grams = heard.Event.Grams;
            container.InStore = true;
        }, cancellationToken));
        On<ContainerWithdrawn>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container =>
        {
            container.InStore = false;
            container.Withdrawn = true;
        }, cancellationToken));
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    private static async Task Refile(Heard<PlanFiled> heard, ManifestsDb db, CancellationToken cancellationToken)
    {
        var told = heard.Event;
        var plan = await db.Plans.FindAsync([told.Site, told.Year], cancellationToken);
        if (plan is not null && plan.Revision > told.Revision) return;
        plan ??= db.Plans.Add(new KnownPlan { Site = told.Site, Year = told.Year }).Entity;
        (plan.Plan, plan.Revision) = (told.Plan, told.Revision);

        // The plan before may be of the same batch: what is asked for below must see it.
        await db.SaveChangesAsync(cancellationToken);
        var filed = told.Lines.GroupBy(line => (WasteCode: Normal(line.WasteCode), line.Receiver)).ToDictionary(same => same.Key, same => same.Sum(line => line.TransferGrams));
        foreach (var known in await db.PlanLines.Where(line => line.Site == told.Site && line.Year == told.Year).ToListAsync(cancellationToken))
            if (filed.Remove((known.WasteCode, known.Receiver), out var grams)) known.TransferGrams = grams;
            else db.PlanLines.Remove(known);
        foreach (var (key, grams) in filed)
            db.PlanLines.Add(new KnownPlanLine { Site = told.Site, Year = told.Year, WasteCode = key.WasteCode, Receiver = key.Receiver, TransferGrams = grams });
    }

    private static async Task Change(ManifestsDb db, string label, Action<KnownContainer> change, CancellationToken cancellationToken)
    {
        if (await db.Containers.FindAsync([label], cancellationToken) is { } container) change(container);
    }

    private static string Normal(string wasteCode) => WasteCode.TryParse(wasteCode, out var code) ? code.Value : wasteCode;
}
