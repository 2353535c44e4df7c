using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Demand;
using WasteLoop.Reporting.Capacity.Scenarios;
using WasteLoop.Reporting.Capacity.Supply;
using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Matching.Scenarios;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Reads demand and supply from the books, matches them, and writes down what came out.</summary>
internal sealed class RunSolver(ReportingDb db, Rulebook rulebook, DateOnly today)
{
    private const string RoadFactor = "round.road-factor-percent";

    /// <exception cref="RuleViolationException">As the matching and its edits say; scenario.not-found.</exception>
    public async Task<(RunAnswer Answer, List<MatchingRow> Rows)> Solve(string run, MatchingQuestion question, IProgress<MatchingProgress>? progress, CancellationToken cancellationToken)
    {
        var (province, rows) = (question.Province, new RowBook(run));
        var demand = await new DemandReader(db, province, today).Read(question, cancellationToken);
        var placed = demand.FindAll(line => RegionCentres.Find(RegionCode.Parse(line.County)) is not null);
        var (licences, left) = await new SupplyReader(db, province, today).Read(question, placed.Select(line => line.WasteCode).ToHashSet(), cancellationToken);
        left.AddRange(demand.Except(placed).Select(line => new LeftOut("demand", line.WasteCode, line.County, "no-centre", line.Grams)));
        // Also those that want no place now: waste really went from there.
        var counties = Regions.All.Where(region => region.Code.Value[..2] == province[..2] && RegionCentres.Find(region.Code) is not null).Select(region => region.Code.Value).ToList();
        var problem = new MatchingProblem([.. placed.Select(line => new MatchingDemand(line.County, line.WasteCode, line.Grams))], licences,
            RoadTable.FromCentres(counties, rulebook.Get(RoadFactor, today, RegionCode.Parse(province)).Int), question.Options);

        var known = await db.RegisteredLicences.AsNoTracking().ToDictionaryAsync(l => l.Licence, cancellationToken);
        var names = new Names(await HoldersOf(licences, known, cancellationToken));
        var asked = Scenario.Apply(problem, EditContent.Read(question.Edits, "edits"));
        var result = Matcher.Solve(asked, progress, cancellationToken);
        var (real, flows) = question.RealFlows ? await Real(problem, question, counties, known, progress, cancellationToken) : (null, []);

        var write = new RunRows(rows, names, province);
        foreach (var line in demand) rows.Add(MatchingLists.Demand, line.County, line.Grams, DemandKg.Of(line, Names.Of(line.County)));
        foreach (var line in left.OrderBy(line => line.What, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal))
            rows.Add(MatchingLists.LeftOut, line.County.Length > 0 ? line.County : province, line.Grams, new LeftOutLine(line.What, line.Name, line.County, line.Why, Kg.Of(line.Grams)));
        write.Lists(asked, result, flows);
        var compared = await Compare(question, asked, result, write, progress, cancellationToken);
        return (new RunAnswer(FiguresKg.Of(result.Total), Kg.Of(asked.Licences.Sum(licence => licence.OpenGrams)), Kg.Of(placed.Sum(line => line.PromisedGrams)), asked.Licences.Count, real, rows.Counts, compared, result.Steps), rows.Rows);
    }

    private async Task<(RunAnswer.Real? Figures, List<RealFlow> Flows)> Real(
        MatchingProblem problem, MatchingQuestion question, List<string> counties, Dictionary<string, RegisteredLicence> known, IProgress<MatchingProgress>? progress, CancellationToken cancellationToken)
    {
        var (flows, beside) = await new RealFlowReader(db, question.Province, today).Read(question, problem.Licences.Select(licence => licence.Licence).ToHashSet(), counties.ToHashSet(), cancellationToken);
        // What has gone by had the whole of each licence: what is promised now did not bind it.
        var then = problem with { Licences = [.. problem.Licences.Select(licence => WithCodes(licence with { PromisedGrams = 0, ThroughputGrams = null }))] };
        var compared = RealFlows.Compare(then, flows, progress, cancellationToken);
        return (new RunAnswer.Real(FiguresKg.Of(compared.Real), FiguresKg.Of(compared.Best), Math.Round(compared.TonneKmToSave, 3), Kg.Of(compared.BesidesLicenceGrams), Kg.Of(compared.OverOpenGrams), Kg.Of(beside)), flows);

        // Codes that are no longer wanted but once went there, as far as the licence names them.
        MatchingLicence WithCodes(MatchingLicence licence)
        {
            var went = known[licence.Licence].CodesOf(flows.Select(flow => flow.WasteCode).Distinct());
            return licence with { Lines = [.. licence.Lines.Select(line => line with { WasteCodes = [.. line.WasteCodes.Union(went)] })] };
        }
    }

    private async Task<Dictionary<string, (string Holder, string Name)>> HoldersOf(List<MatchingLicence> licences, Dictionary<string, RegisteredLicence> known, CancellationToken cancellationToken)
    {
        var firms = await db.RegisteredParties.AsNoTracking().Where(f => db.RegisteredLicences.Any(l => l.Holder == f.Party)).ToDictionaryAsync(f => f.Party, f => f.Name, cancellationToken);
        return licences.ToDictionary(licence => licence.Licence, licence => (known[licence.Licence].Holder, firms.GetValueOrDefault(known[licence.Licence].Holder, "")));
    }

    private async Task<List<RunAnswer.Compared>> Compare(MatchingQuestion question, MatchingProblem asked, MatchingResult result, RunRows write, IProgress<MatchingProgress>? progress, CancellationToken cancellationToken)
    {
        var (ids, province) = (question.Scenarios ?? [], question.Province);
        var saved = await db.Scenarios.AsNoTracking().Where(s => ids.Contains(s.Id) && s.Province == province).ToDictionaryAsync(s => s.Id, cancellationToken);
        var (compared, all) = (new List<RunAnswer.Compared>(), new List<ScenarioComparison>());
        for (var i = 0; i < ids.Length; i++)
        {
            if (!saved.TryGetValue(ids[i], out var scenario))
                throw new RuleViolationException("scenario.not-found", $"没有情景 {ids[i]}。", $"There is no scenario {ids[i]}.", $"scenarios[{i}]", kind: Refusal.NotFound);
            var changed = Matcher.Solve(Scenario.Apply(asked, EditContent.Read(scenario.Content, $"scenarios[{i}].edits")), progress, cancellationToken);
            compared.Add(new RunAnswer.Compared(scenario.Id, scenario.Name, FiguresKg.Of(changed.Total)));
            all.Add(ScenarioComparison.Of(result, changed));
        }
        if (all.Count > 0) write.Comparison(all);
        return compared;
    }
}

/// <summary>How places and licences are called.</summary>
internal sealed class Names(IReadOnlyDictionary<string, (string Holder, string Name)> licences)
{
    public (string Holder, string Name) HolderOf(string licence) => licences.TryGetValue(licence, out var known) ? known : ("", "");

    /// <summary>The region's name, or its code where none is held.</summary>
    public static string Of(string region) => RegionCode.TryParse(region, out var code) ? Regions.NameOf(code) ?? region : region;
}
