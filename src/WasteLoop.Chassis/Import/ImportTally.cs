using System.Text.Json;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Import;

/// <summary>Counts what becomes of the lines of a file.</summary>
public sealed class ImportTally(bool english)
{
    private const int ValueLengthMax = 100;
    private readonly List<ImportReport.Problem> problems = [];
    private readonly Dictionary<Outcome, int> outcomes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, _ => 0);
    private int refused;
    private int problemsTotal;

    public void Count(Outcome outcome) => outcomes[outcome]++;

    public void Refuse(CsvLine line, IEnumerable<RuleViolationException> why)
    {
        refused++;
        foreach (var problem in why)
            if (++problemsTotal <= ImportReport.ProblemsMax) problems.Add(Explain(line, problem));
    }

    public ImportReport Report() => new(outcomes.Values.Sum() + refused, outcomes[Outcome.Added], outcomes[Outcome.Changed], outcomes[Outcome.Unchanged], refused,
        problemsTotal, [.. problems.OrderBy(problem => problem.Line)]);

    private ImportReport.Problem Explain(CsvLine line, RuleViolationException problem)
    {
        // The checks name fields as in JSON: capacityKg, scopes[2].mode. The file's columns are capacity_kg, scopes.
        var column = problem.Field is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.Field.Split('[', '.')[0]);
        var value = column is not null && line.Columns.TryGetValue(column, out var place) && place < line.Fields.Length ? line.Fields[place] : null;
        if (value?.Length > ValueLengthMax) value = value[..ValueLengthMax] + "…";
        return new ImportReport.Problem(line.Number, column, value, problem.Code, english ? problem.En : problem.Zh, problem.Rule);
    }
}
