using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Replicas;

namespace WasteLoop.Tracing.Fates;

/// <summary><c>GET /api/tracing/fates?from=&amp;to=</c>: what finally became of each of a firm's own containers (最终去向), however often it was filled together with others'.</summary>
public static class FindFates
{
    /// <summary>Containers a page: each is followed to its end.</summary>
    public const int LimitMax = 50;

    /// <param name="FilledOn">China day.</param>
    /// <param name="MassKg">As the books have it: produced, corrected and re-weighed.</param>
    /// <param name="OpenKg">In store, on the road, in treatment or in residues that are not finally treated.</param>
    /// <param name="Closed">All of it has its final fate.</param>
    /// <param name="Ends">The final fates so far, the largest first.</param>
    public sealed record Fate(string Label, string WasteCode, string WasteName, DateOnly FilledOn, decimal MassKg, decimal OpenKg, decimal ClosurePercent, bool Closed, IReadOnlyList<End> Ends);

    /// <param name="Kind">product, emplaced or loss.</param>
    /// <param name="Name">What it became, as the plant calls it.</param>
    /// <param name="On">China day of the run.</param>
    public sealed record End(string Kind, string Name, decimal MassKg, string Method, DateOnly On, string? Party, string? PartyName);

    /// <param name="from">Filled on this day or later.</param>
    /// <param name="to">Filled on this day or before.</param>
    public static async Task<Ok<Page<Fate>>> Handle(DateOnly? from, DateOnly? to, string? wasteCode, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var code = wasteCode is null ? null : WasteCode.Parse(wasteCode, "wasteCode").Value;
        // Inside a query the word stands for something else.
        var since = from;
        var request = page with { Limit = Math.Min(page.Limit, LimitMax) };
        var found = await (from own in db.BatchParties
                           join batch in db.Batches on own.Label equals batch.Label
                           where own.Party == party && own.Role == BatchParty.Producer && (since == null || batch.FilledOn >= since) && (to == null || batch.FilledOn <= to)
                               && (code == null || batch.WasteCode == code) && (request.After == null || string.Compare(own.Label, request.After) > 0)
                           orderby own.Label
                           select batch).AsNoTracking().Take(request.Limit + 1).ToListAsync(cancellationToken);
        var shown = request.Cut(found, batch => batch.Label);

        var graph = await Graph.Down(db, [.. shown.Items.Select(batch => batch.Label)], AsOf.Now, Graph.DepthMax, Graph.NodesMax, cancellationToken);
        var descents = shown.Items.Select(batch => (Batch: batch, Descent: Descent.Of(graph, batch.Label))).ToList();
        var ids = descents.SelectMany(pair => pair.Descent.Edges.Keys).Where(edge => edge.Child.Length == 0).Select(edge => edge.Run).Distinct().ToList();
        var (runs, outputs) = (new Dictionary<string, Run>(), new Dictionary<(string, int), RunOutput>());
        foreach (var chunk in ids.Chunk(TracingDb.LabelsPerQuery))
        {
            foreach (var run in await db.Runs.AsNoTracking().Where(r => chunk.Contains(r.Id)).ToListAsync(cancellationToken)) runs[run.Id] = run;
            foreach (var output in await db.RunOutputs.AsNoTracking().Where(o => chunk.Contains(o.Run)).ToListAsync(cancellationToken)) outputs[(output.Run, output.Index)] = output;
        }
        var names = await Names.Of(db, [], [.. runs.Values.Select(run => run.Party)], cancellationToken);
        return TypedResults.Ok(new Page<Fate>([.. descents.Select(pair => Show(pair.Batch, pair.Descent, runs, outputs, names))], shown.Next));
    }

    private static Fate Show(Batch batch, Descent descent, Dictionary<string, Run> runs, Dictionary<(string, int), RunOutput> outputs, Names names)
    {
        var ends = descent.Edges.Where(pair => pair.Key.Child.Length == 0)
            .GroupBy(pair => (pair.Key.Run, pair.Key.Output))
            .Select(same => (Run: runs[same.Key.Run], Output: outputs[same.Key], Grams: same.Sum(pair => pair.Value)))
            .OrderByDescending(end => end.Grams).ThenBy(end => end.Run.Id, StringComparer.Ordinal)
            .Select(end => new End(end.Output.Kind, end.Output.Name, Kg.Of(end.Grams), end.Run.Method, ChinaTime.DateOf(end.Run.At), end.Run.Party, names.OfParty(end.Run.Party)));
        return new Fate(batch.Label, batch.WasteCode, batch.WasteName, batch.FilledOn, Kg.Of(descent.Produced + descent.Received + descent.Variance), Kg.Of(descent.Sum - descent.Final),
            descent.ClosurePercent, descent.Closed, [.. ends]);
    }
}
