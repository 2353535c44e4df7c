using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing.Genealogy;

/// <summary><c>GET /api/tracing/runs/{run}?asOf=</c>: what went into a treatment run, what came out, and how much of each in each.</summary>
/// <remarks>The plant and the authorities see all of it; whoever had a part in an input sees that input and its shares.</remarks>
public static class TraceRun
{
    /// <param name="Partial">Only the caller's inputs are shown; outputs and sums are their shares.</param>
    /// <param name="Matrix">A row an input, a column an output: kilograms of that input in that output.</param>
    public sealed record Response(
        string Run, string Site, string? SiteName, string Party, string? PartyName, string Facility, string Method, DateTimeOffset At, bool Partial,
        IReadOnlyList<Input> Inputs, IReadOnlyList<Output> Outputs, IReadOnlyList<decimal[]> Matrix, decimal InputsKg, decimal OutputsKg, decimal DifferenceKg);

    public sealed record Input(string Label, string? WasteCode, string? WasteName, IReadOnlyList<string> Manifests, decimal MassKg);

    /// <param name="Label">The residue's container; null for a final output, and when it is not the caller's to see.</param>
    public sealed record Output(string Kind, string Name, string? WasteCode, string? Label, bool Redacted, decimal MassKg);

    public static async Task<Ok<Response>> Handle(string run, AsOf asOf, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        run = Run.IdOf(run);
        var found = await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == run, cancellationToken);
        if (found is null || !asOf.Holds(found.At)) throw Missing.Run(run);
        var inputs = (await db.RunInputs.AsNoTracking().Where(i => i.Run == run).OrderBy(i => i.Index).ToListAsync(cancellationToken))
            .GroupBy(i => i.Label).Select(g => (Label: g.Key, Manifests: g.Select(i => i.Manifest).Distinct().ToList(), Grams: g.Sum(i => i.Grams))).ToList();
        var outputs = await db.RunOutputs.AsNoTracking().Where(o => o.Run == run).OrderBy(o => o.Index).ToListAsync(cancellationToken);
        var seen = await db.SeenOf(caller, inputs.Select(i => i.Label).Concat(outputs.Select(o => o.Label).OfType<string>()), cancellationToken);
        var whole = caller.Party == found.Party || await db.SitesOf(caller).AnyAsync(s => s.Site == found.Site, cancellationToken) || (caller.SeesWholeTraces() && (seen.Count > 0 || caller.SeesAll));
        if (!whole) inputs = inputs.FindAll(input => seen.Contains(input.Label));
        if (inputs.Count == 0 && !whole) throw Missing.Run(run);

        var rows = inputs.Select((input, i) => (input.Label, i)).ToDictionary(pair => pair.Label, pair => pair.i);
        var matrix = inputs.ConvertAll(_ => new long[outputs.Count]);
        foreach (var edge in await db.Edges.AsNoTracking().Where(e => e.Run == run).ToListAsync(cancellationToken))
            if (rows.TryGetValue(edge.Parent, out var row)) matrix[row][edge.Output] = edge.Grams;

        var labels = inputs.ConvertAll(i => i.Label);
        var batches = new Dictionary<string, (string Code, string Name)>();
        foreach (var chunk in labels.Chunk(TracingDb.LabelsPerQuery))
            foreach (var batch in await db.Batches.AsNoTracking().Where(b => chunk.Contains(b.Label)).ToListAsync(cancellationToken)) batches[batch.Label] = (batch.WasteCode, batch.WasteName);
        var names = await Names.Of(db, [found.Site], [found.Party], cancellationToken);
        var outputGrams = outputs.Select((output, j) => whole ? output.Grams : matrix.Sum(row => row[j])).ToList();
        var (inSum, outSum) = (inputs.Sum(i => i.Grams), outputGrams.Sum());
        return TypedResults.Ok(new Response(
            found.Id, found.Site, names.OfSite(found.Site), found.Party, names.OfParty(found.Party), found.Facility, found.Method, found.At, !whole,
            inputs.ConvertAll(i => batches.TryGetValue(i.Label, out var batch)
                ? new Input(i.Label, batch.Code, batch.Name, i.Manifests, Kg.Of(i.Grams)) : new Input(i.Label, null, null, i.Manifests, Kg.Of(i.Grams))),
            outputs.Select((output, j) => ShowOutput(output, outputGrams[j], whole || (output.Label is { } label && seen.Contains(label)))).ToList(),
            matrix.ConvertAll(row => Array.ConvertAll(row, Kg.Of)), Kg.Of(inSum), Kg.Of(outSum), Kg.Of(inSum - outSum)));
    }

    private static Output ShowOutput(RunOutput output, long grams, bool seen) => output.Label is null || seen
        ? new Output(output.Kind, output.Name, output.WasteCode, output.Label, false, Kg.Of(grams))
        : new Output(output.Kind, output.Name, output.WasteCode, null, true, Kg.Of(grams));
}
