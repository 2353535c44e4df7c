using WasteLoop.Contracts.Declarations;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Replicas;

/// <summary>What the producers' containers and plans mean for the figures.</summary>
internal static class FromDeclarations
{
    /// <summary>The entry's place for "the month in which the batch was first weighed".</summary>
    private const string MonthOfWeighing = "";

    public static void Planned(Book book, PlanFiled plan) =>
        book.Known.Add(new SitePlan { Site = plan.Site, Year = plan.Year, ProducedGrams = plan.Lines.Sum(line => line.ProducedGrams) });

    public static void Labelled(Book book, ContainerLabelled labelled) =>
        book.Known.Label(labelled.Label, labelled.Site, labelled.Region, labelled.WasteCode, labelled.Origin, labelled.FilledOn);

    public static void Weighed(Book book, ContainerWeighed weighed)
    {
        book.Known.Weigh(weighed.Label, book.Month);
        book.Count(Link.Produced, weighed.Site, weighed.Label, weighed.Grams, weighed.Label, Why.Weighed);
        book.Count(Link.Stored, weighed.Site, weighed.Label, weighed.Grams, weighed.Label, Why.Weighed);
    }

    /// <remarks>The wrong mass is taken away and the right one counted, in the month in which the wrong one was: so its figure is right, and both stay readable.</remarks>
    public static void Corrected(Book book, ContainerCorrected corrected)
    {
        foreach (var link in new[] { Link.Produced, Link.Stored })
        {
            book.Count(link, corrected.Site, corrected.Label, -corrected.OldGrams, corrected.Label, Why.Corrected, month: MonthOfWeighing);
            book.Count(link, corrected.Site, corrected.Label, corrected.NewGrams, corrected.Label, Why.Corrected, month: MonthOfWeighing);
        }
    }

    public static void Withdrawn(Book book, ContainerWithdrawn withdrawn)
    {
        foreach (var link in new[] { Link.Produced, Link.Stored })
            book.Count(link, withdrawn.Site, withdrawn.Label, -withdrawn.Grams, withdrawn.Label, Why.Withdrawn, month: MonthOfWeighing);
    }

    /// <remarks>What the manifest ships beside what the store's books held was in the store without being booked, or booked without being there.</remarks>
    public static void Dispatched(Book book, ContainerDispatched dispatched) =>
        book.Count(Link.Stored, dispatched.Site, dispatched.Label, dispatched.ShippedGrams - dispatched.LedgerGrams, dispatched.Manifest, Why.Dispatched);
}
