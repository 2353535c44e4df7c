using System.Text.Json;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>A matching as answered.</summary>
/// <param name="Answer">The whole province's; null until it is done, and for a bureau below the province, whose part stands in the lists.</param>
/// <param name="Lists">The lists there are: GET …/matching/{id}/{list}.</param>
/// <param name="Problem">Why it failed.</param>
public sealed record MatchingView(
    string Matching, RunState State, string Province, MatchingQuestion Question, string AskedBy, DateTimeOffset AskedAt, long Steps, decimal UnmetKg, long TookMs, RunAnswer? Answer, IReadOnlyList<string> Lists, MatchingView.Failure? Problem)
{
    public sealed record Failure(string Code, string? Field, string Text);

    private static readonly string[] AllLists = [MatchingLists.Cities, MatchingLists.Counties, MatchingLists.Codes, MatchingLists.Gaps, MatchingLists.Surplus, MatchingLists.Flows, MatchingLists.CityFlows, MatchingLists.Demand, MatchingLists.LeftOut];

    internal static MatchingView Of(MatchingRun run, MatchingDesk desk, Caller caller, DateTimeOffset now, bool english)
    {
        var progress = desk.ProgressOf(run.Id);
        var question = JsonSerializer.Deserialize<MatchingQuestion>(run.Question, MatchingLists.Json)!;
        var working = run.State is RunState.Waiting or RunState.Running;
        var interrupted = working && progress is null && now - run.SeenAt > MatchingDesk.SilentMax;
        var problem = run.Problem is null ? null : JsonSerializer.Deserialize<RunProblem>(run.Problem, MatchingLists.Json)!;
        var failure = problem is not null ? new Failure(problem.Code, problem.Field, english ? problem.En : problem.Zh)
            : interrupted ? new Failure("matching.interrupted", null, english ? "The server was stopped meanwhile; ask again." : "服务中途停止，请重新发起匹配。") : null;
        var whole = caller.SeesAll || caller.RegionPrefix is { Length: 2 };
        return new MatchingView(run.Id, interrupted ? RunState.Failed : run.State, run.Province, question, run.User, run.AskedAt, working ? progress?.Steps ?? run.Steps : run.Steps,
            Kg.Of(working ? progress?.UnmetGrams ?? run.UnmetGrams : run.UnmetGrams), run.TookMs, run.Answer is null || !whole ? null : JsonSerializer.Deserialize<RunAnswer>(run.Answer, MatchingLists.Json),
            run.State != RunState.Done ? [] : question.Scenarios is { Length: > 0 } ? [.. AllLists, MatchingLists.Comparison] : AllLists, failure);
    }
}
