using WasteLoop.Contracts.Intake;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Replicas;

/// <summary>What the receivers' decisions and treatment runs mean for the figures.</summary>
internal static class FromIntake
{
    private const string Consolidation = "consolidation";
    private const string Residue = "residue";

    /// <summary>"The mover's site", which the manifest tells.</summary>
    private const string MoverSite = "";

    /// <remarks>With the mass that the receiver found. What is refused stays on the road.</remarks>
    public static void Decided(Book book, LoadDecided decided)
    {
        foreach (var container in decided.Containers.Where(c => c.Accepted))
        {
            book.Count(Link.Stored, decided.Site, container.Label, container.Grams, decided.Manifest, Why.Accepted);
            book.Count(Link.Transferred, MoverSite, container.Label, container.Grams, decided.Manifest, Why.Accepted, decided.Method, otherSite: decided.Site, manifest: decided.Manifest);
            book.Count(Link.Received, decided.Site, container.Label, container.Grams, decided.Manifest, Why.Accepted, decided.Method, otherSite: MoverSite, manifest: decided.Manifest);
        }
    }

    /// <remarks>What went in was treated, whatever came out: a residue is new waste of the plant. Filled together, waste is neither treated nor new.</remarks>
    public static void Treated(Book book, TreatmentCompleted run)
    {
        var together = run.Method == Consolidation;
        foreach (var input in run.Inputs)
        {
            book.Count(Link.Stored, run.Site, input.Label, -input.Grams, run.Run, together ? Why.Consolidated : Why.Treated);
            if (!together) book.Count(TreatmentLinks.Of(run.Method), run.Site, input.Label, input.Grams, run.Run, Why.Treated, run.Method);
        }
        foreach (var output in run.Outputs.Where(o => o.Kind == Residue))
        {
            book.Count(Link.Stored, run.Site, output.Label ?? "", output.Grams, run.Run, together ? Why.Consolidated : Why.Made);
            if (!together) book.Count(Link.Produced, run.Site, output.Label ?? "", output.Grams, run.Run, Why.Made);
        }
    }
}
