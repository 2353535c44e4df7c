using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Declarations.Labels;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Past;

/// <summary><c>POST /past-batches/file</c>: takes over closed batches from an earlier system, a line a batch, in one transaction. They count in traces and figures, not in ledgers and returns of here.</summary>
/// <remarks>The same file given again changes nothing. What was taken over is not changed: a line that says otherwise is refused.</remarks>
public static class ImportPastBatches
{
    /// <summary>Lines of one file: it is one transaction, and others wait for it.</summary>
    public const int LinesMax = 20_000;

    private const int ChunkLines = 500;

    public static async Task<Ok<ImportReport>> Handle(CsvBody body, HttpContext http, Caller caller, DeclarationsDb db, DatabaseEngine engine, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Two files at once would meet at every line that both have.
        await engine.Hold(db, "past-batches", cancellationToken);
        var tally = new ImportTally(Language.IsEnglish(http));
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        foreach (var chunk in CsvText.Read(body.Text, PastLine.Columns, LinesMax).Chunk(ChunkLines))
        {
            var lines = new List<PastLine>();
            foreach (var line in chunk)
                if (line.Broken is null) lines.Add(new PastLine(line, catalogue, today));
                else tally.Refuse(line, [line.Broken]);
            await TakeIn(lines, db, caller, tally, today.AddDays(-HappenedAt.LateMax.Days), cancellationToken);
        }
        return TypedResults.Ok(tally.Report());
    }

    private static async Task TakeIn(List<PastLine> lines, DeclarationsDb db, Caller caller, ImportTally tally, DateOnly labelledFrom, CancellationToken cancellationToken)
    {
        var places = lines.Select(line => line.Site).Concat(lines.Where(line => line.Moved).Select(line => line.ReceiverSite)).Distinct().ToArray();
        var sites = await db.Sites.AsNoTracking().Where(site => places.Contains(site.Site)).ToDictionaryAsync(site => site.Site, cancellationToken);
        var labels = lines.Select(line => line.Label.Value).Distinct().ToArray();
        var known = await db.PastBatches.AsNoTracking().Where(batch => labels.Contains(batch.Label)).ToDictionaryAsync(batch => batch.Label, batch => batch.Hash, cancellationToken);
        var labelledHere = await db.Containers.Where(container => labels.Contains(container.Label)).Select(container => container.Label).ToHashSetAsync(cancellationToken);
        var added = new List<LabelCode>();
        foreach (var line in lines)
        {
            if (line.Judge(sites) is not { } batch)
            {
                tally.Refuse(line.Line, line.Problems);
                continue;
            }
            var hash = HashOf(batch);
            if (labelledHere.Contains(batch.Label)) tally.Refuse(line.Line, [Twice(batch.Label, "是在本系统贴标的容器", "is a container that was labelled here")]);
            else if (known.TryAdd(batch.Label, hash))
            {
                db.PastBatches.Add(new PastBatch { Label = batch.Label, Hash = hash });
                db.Record(batch, ChinaTime.StartOf(batch.ProducedOn), caller.Actor);
                added.Add(line.Label);
                tally.Count(Outcome.Added);
            }
            else if (known[batch.Label] == hash) tally.Count(Outcome.Unchanged);
            else tally.Refuse(line.Line, [Twice(batch.Label, "已接入，内容不同", "was taken over with other values")]);
        }
        // Of those days labels can still be made here: no serial is given twice.
        await Serial.RaiseTo(db, added.Where(label => label.Date >= labelledFrom).GroupBy(LabelContainer.SerialsOf).ToDictionary(scope => scope.Key, scope => scope.Max(label => label.Serial)), cancellationToken);
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
    }

    private static string HashOf(PastBatchRecorded batch) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EventTypes.Write(batch))));

    private static RuleViolationException Twice(string label, string zh, string en) => new("past.twice", $"{label} {zh}。", $"{label} {en}.", "label", kind: Refusal.Conflict);
}
