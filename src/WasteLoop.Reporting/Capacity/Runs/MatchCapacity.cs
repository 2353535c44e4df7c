using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Scenarios;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Asks for a matching, looks at one, stops one.</summary>
public static class MatchCapacity
{
    /// <summary>So long the request waits for the answer; after that it tells where to look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="Region">The province or any region of it; a bureau's own when not said.</param>
    /// <param name="Until">In place of a year: the last of the twelve months whose books count.</param>
    [Example("""{"year":2026,"basis":"forecast-middle","stock":true,"leavingCityPercent":100,"edits":[{"edit":"close-plant","licence":"3302000001"}]}""")]
    public sealed record Request(
        string? Region = null, int? Year = null, MatchingBasis Basis = MatchingBasis.Books, bool Stock = true, MatchingSupply Supply = MatchingSupply.Licensed, bool Promised = true,
        int LeavingCityPercent = Matching.MatchingOptions.LeavingCityPercentUsual, int LeavingCityKm = 0, bool RealFlows = true, EditContent[]? Edits = null, string[]? Scenarios = null, string? Until = null);

    /// <summary>201 when it is done, 202 while it is not: ask again at Location.</summary>
    public static async Task<Results<Created<MatchingView>, Accepted<MatchingView>>> Handle(Request request, HttpContext http, Caller caller, ReportingDb db, MatchingDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var question = new MatchingQuestion(CapacityAccess.ProvinceOf(caller, request.Region), request.Year, request.Basis, request.Stock, request.Supply, request.Promised,
            request.LeavingCityPercent, request.LeavingCityKm, request.RealFlows, request.Edits, request.Scenarios, request.Until);
        question.Require(ChinaTime.DateOf(now));
        foreach (var scenario in question.Scenarios ?? []) await ScenarioDesk.Require(scenario, caller, db, cancellationToken);
        var run = new MatchingRun
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            User = caller.UserId,
            Province = question.Province,
            Question = JsonSerializer.Serialize(question, MatchingLists.Json),
            AskedAt = now,
            SeenAt = now,
            State = RunState.Waiting,
        };
        await desk.Start(run, question, Patience, cancellationToken);
        var view = Show(await Require(run.Id, caller, db, cancellationToken), http, caller, desk, clock);
        var place = "/api/reporting/matching/" + run.Id;
        return view.State is RunState.Waiting or RunState.Running ? TypedResults.Accepted(place, view) : TypedResults.Created(place, view);
    }

    public static async Task<MatchingView> One(string id, HttpContext http, Caller caller, ReportingDb db, MatchingDesk desk, TimeProvider clock, CancellationToken cancellationToken) =>
        Show(await Require(id, caller, db, cancellationToken), http, caller, desk, clock);

    /// <summary>The caller's own, the newest first; they are kept for seven days.</summary>
    public static async Task<Page<MatchingView>> List(PageRequest page, HttpContext http, Caller caller, ReportingDb db, MatchingDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var user = caller.UserId;
        var runs = db.MatchingRuns.AsNoTracking().Where(r => r.User == user);
        if (page.After is { } after) runs = runs.Where(r => string.Compare(r.Id, after) < 0);
        return page.Cut((await runs.OrderByDescending(r => r.Id).Take(page.Limit + 1).ToListAsync(cancellationToken)).ConvertAll(run => Show(run, http, caller, desk, clock)), view => view.Matching);
    }

    /// <summary>Only who asked, or an administrator, stops it.</summary>
    public static async Task<MatchingView> Cancel(string id, HttpContext http, Caller caller, ReportingDb db, MatchingDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var run = await Require(id, caller, db, cancellationToken);
        if (run.User != caller.UserId && !caller.Is(Role.Administrator)) throw new RuleViolationException("matching.not-yours", "这次匹配由其他人发起，您不能取消。", "Somebody else asked for this matching; you cannot stop it.");
        await desk.Cancel(id, cancellationToken);
        return Show(await Require(id, caller, db, cancellationToken), http, caller, desk, clock);
    }

    /// <exception cref="RuleViolationException">matching.not-found (404).</exception>
    internal static async Task<MatchingRun> Require(string id, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        var run = await db.MatchingRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        return run is not null && (caller.SeesAll || (caller.RegionPrefix is { } prefix && run.Province[..2] == prefix[..2])) ? run
            : throw new RuleViolationException("matching.not-found", "没有这次匹配，或已过保存期限。", "There is no such matching, or it is no longer kept.", nextZh: "请重新发起。", nextEn: "Ask again.", kind: Refusal.NotFound);
    }

    private static MatchingView Show(MatchingRun run, HttpContext http, Caller caller, MatchingDesk desk, TimeProvider clock) => MatchingView.Of(run, desk, caller, clock.GetUtcNow(), Language.IsEnglish(http));
}
