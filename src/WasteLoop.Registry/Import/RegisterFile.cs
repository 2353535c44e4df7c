using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Import;

/// <summary>One kind of file of the register: what its columns are, how a line is read and written.</summary>
public abstract class RegisterFile
{
    /// <summary>The name in addresses; the file is called so with underscores.</summary>
    public abstract string Kind { get; }

    /// <summary>The header.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    public string FileName => Kind.Replace('-', '_') + ".csv";

    /// <summary>Takes a file in within the caller's transaction: good lines go in, bad ones are listed.</summary>
    /// <exception cref="RuleViolationException">Nothing can be made of the file: see <see cref="CsvText.Read"/>.</exception>
    public abstract Task<ImportReport> Import(RegistryDb db, string text, LicenceRules rules, bool english, DateTimeOffset now, Actor actor, CancellationToken cancellationToken);

    /// <summary>The whole table as a file, in the order of the keys.</summary>
    public abstract Task<string> Export(RegistryDb db, CancellationToken cancellationToken);
}

/// <summary>A kind of file whose lines are records of one kind.</summary>
public abstract class RegisterFile<TRow> : RegisterFile where TRow : class, IRegistered<TRow>
{
    /// <summary>Lines are looked up and saved in chunks of this many: no query a line.</summary>
    private const int ChunkLines = 500;

    /// <summary>The record of a line; what is wrong is noted in the checks.</summary>
    protected abstract TRow Read(CsvLine line, LicenceRules rules, Checks checks);

    /// <summary>The line of a record, in the order of the columns.</summary>
    protected abstract IReadOnlyList<string> Write(TRow row);

    /// <summary>All records with what belongs to them.</summary>
    protected virtual IQueryable<TRow> All(RegistryDb db) => db.Set<TRow>();

    /// <inheritdoc/>
    public override async Task<ImportReport> Import(
        RegistryDb db, string text, LicenceRules rules, bool english, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var tally = new ImportTally(english);
        var seen = new Dictionary<string, int>();
        foreach (var chunk in CsvText.Read(text, Columns).Chunk(ChunkLines))
        {
            var candidates = new List<(CsvLine Line, TRow Row)>();
            foreach (var line in chunk)
                if (Judge(line, rules, seen, tally) is { } row) candidates.Add((line, row));
            await TakeIn(db, candidates, tally, now, actor, cancellationToken);
        }
        return tally.Report();
    }

    /// <inheritdoc/>
    public sealed override async Task<string> Export(RegistryDb db, CancellationToken cancellationToken)
    {
        var rows = await All(db).AsNoTracking().ToListAsync(cancellationToken);
        // Ordered here: databases sort texts each in their own way.
        return CsvText.Write(Columns, rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(Write));
    }

    private TRow? Judge(CsvLine line, LicenceRules rules, Dictionary<string, int> seen, ImportTally tally)
    {
        if (line.Broken is not null)
        {
            tally.Refuse(line, [line.Broken]);
            return null;
        }
        var checks = Checks.Listing();
        var row = Read(line, rules, checks);
        if (checks.Problems.Count > 0)
        {
            tally.Refuse(line, checks.Problems);
            return null;
        }
        if (seen.TryAdd(row.Key, line.Number)) return row;
        tally.Refuse(line, [new RuleViolationException("import.duplicate", $"与第 {seen[row.Key]} 行重复。", $"The same record stands on line {seen[row.Key]}.", Columns[0])]);
        return null;
    }

    private static async Task TakeIn(RegistryDb db, List<(CsvLine Line, TRow Row)> candidates, ImportTally tally, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var keys = candidates.ConvertAll(candidate => candidate.Row.Key);
        var known = await Reference.Known(db, candidates.SelectMany(candidate => candidate.Row.References()), cancellationToken);
        var existing = (await TRow.Among(db, keys).ToListAsync(cancellationToken)).ToDictionary(row => row.Key);
        foreach (var (line, row) in candidates)
        {
            var missing = row.References().Where(reference => !known.Contains(reference)).Select(reference => reference.Missing()).ToList();
            if (missing.Count > 0)
            {
                tally.Refuse(line, missing);
                continue;
            }
            try
            {
                tally.Count(db.Merge(existing.GetValueOrDefault(row.Key), row, now, actor));
            }
            catch (RuleViolationException problem)
            {
                tally.Refuse(line, [problem]);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
