using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Scenarios;

/// <summary>Scenarios as planners save, find, change and withdraw them. The bureaus of a province see each other's; only the bureau that made one changes it.</summary>
public static class ScenarioDesk
{
    /// <param name="Region">Any region of the province; only who sees all has to say it.</param>
    [Example("""{"name":"北仑厂停产","edits":[{"edit":"close-plant","licence":"3302000001"}]}""")]
    public sealed record Request(string Name, EditContent[] Edits, string? Note = null, string? Region = null);

    [Example("""{"reason":"方案已放弃"}""")]
    public sealed record WithdrawRequest(string Reason);

    public sealed record ScenarioView(
        string Scenario, string Name, string Province, string Office, string? Note, int Revision, IReadOnlyList<EditContent> Edits, string MadeBy, DateTimeOffset MadeAt, string ChangedBy, DateTimeOffset ChangedAt,
        bool Yours, DateTimeOffset? WithdrawnAt, string? WithdrawReason);

    public sealed record RevisionView(int Revision, string Name, string? Note, IReadOnlyList<EditContent> Edits, string User, DateTimeOffset At);

    public static async Task<Created<ScenarioView>> Save(Request request, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var scenario = new SavedScenario
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Province = CapacityAccess.ProvinceOf(caller, request.Region),
            Office = caller.RegionPrefix is null ? "" : caller.Region ?? "",
            MadeBy = caller.UserId,
            MadeAt = now,
        };
        db.Scenarios.Add(scenario);
        await Keep(scenario, request, caller, db, now, cancellationToken);
        return TypedResults.Created("/api/reporting/scenarios/" + scenario.Id, Show(scenario, caller));
    }

    public static async Task<ScenarioView> Change(string id, Request request, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var scenario = await Own(id, caller, db, cancellationToken);
        await Keep(scenario, request, caller, db, clock.GetUtcNow(), cancellationToken);
        return Show(scenario, caller);
    }

    public static async Task<ScenarioView> Withdraw(string id, WithdrawRequest request, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (scenario, now) = (await Own(id, caller, db, cancellationToken), clock.GetUtcNow());
        await db.Commit(scenario.Withdraw(Texts.Required(request.Reason, SavedScenario.NoteLengthMax, "reason"), now), now, caller);
        return Show(scenario, caller);
    }

    /// <param name="withdrawn">Withdrawn ones too.</param>
    public static async Task<Page<ScenarioView>> List(bool? withdrawn, PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        var found = SeenBy(db.Scenarios.AsNoTracking(), caller);
        if (withdrawn != true) found = found.Where(s => s.WithdrawnAt == null);
        if (page.After is { } after) found = found.Where(s => string.Compare(s.Id, after) < 0);
        return page.Cut((await found.OrderByDescending(s => s.Id).Take(page.Limit + 1).ToListAsync(cancellationToken)).ConvertAll(s => Show(s, caller)), view => view.Scenario);
    }

    public static async Task<ScenarioView> One(string id, Caller caller, ReportingDb db, CancellationToken cancellationToken) => Show(await Require(id, caller, db, cancellationToken), caller);

    public static async Task<Page<RevisionView>> Revisions(string id, PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        await Require(id, caller, db, cancellationToken);
        var before = page.After is null ? int.MaxValue : int.TryParse(page.After, CultureInfo.InvariantCulture, out var number) ? number
            : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
        var rows = await db.ScenarioRevisions.AsNoTracking().Where(r => r.Scenario == id && r.Revision < before).OrderByDescending(r => r.Revision).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(rows.ConvertAll(r => new RevisionView(r.Revision, r.Name, r.Note, JsonSerializer.Deserialize<EditContent[]>(r.Edits) ?? [], r.User, r.At)), r => r.Revision.ToString(CultureInfo.InvariantCulture));
    }

    /// <exception cref="RuleViolationException">scenario.not-found (404).</exception>
    internal static async Task<SavedScenario> Require(string id, Caller caller, ReportingDb db, CancellationToken cancellationToken) =>
        await SeenBy(db.Scenarios, caller).SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
        ?? throw new RuleViolationException("scenario.not-found", $"没有情景 {id}。", $"There is no scenario {id}.", kind: Refusal.NotFound);

    private static async Task<SavedScenario> Own(string id, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        var scenario = await Require(id, caller, db, cancellationToken);
        return Yours(scenario, caller) ? scenario
            : throw new RuleViolationException("scenario.not-yours", $"情景“{scenario.Name}”由其他部门保存，您不能修改。", $"The scenario \"{scenario.Name}\" is another bureau's; you cannot change it.", nextZh: "请另存为新的情景。", nextEn: "Save your own instead.");
    }

    private static async Task Keep(SavedScenario scenario, Request request, Caller caller, ReportingDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.Edits.Length == 0) throw new RuleViolationException("scenario.edit", "请至少填写一项改动。", "A scenario has at least one edit.", "edits", kind: Refusal.Invalid);
        EditContent.Read(request.Edits, "edits");
        var named = request.Edits.Select(edit => edit.Licence).OfType<string>().Distinct().ToList();
        var known = await db.RegisteredLicences.Where(l => named.Contains(l.Licence)).Select(l => l.Licence).ToListAsync(cancellationToken);
        if (Array.FindIndex(request.Edits, edit => edit.Licence is not null && !known.Contains(edit.Licence)) is >= 0 and var unknown)
            throw new RuleViolationException("licence.unknown", $"没有登记许可证 {request.Edits[unknown].Licence}。", $"No licence {request.Edits[unknown].Licence} is registered.", $"edits[{unknown}].licence", kind: Refusal.NotFound);
        var saved = scenario.Save(Texts.Required(request.Name, SavedScenario.NameLengthMax, "name"), Texts.Optional(request.Note, SavedScenario.NoteLengthMax, "note"), request.Edits, caller.UserId, now);
        db.ScenarioRevisions.Add(new ScenarioRevision { Scenario = scenario.Id, Revision = scenario.Revision, Name = scenario.Name, Note = scenario.Note, Edits = scenario.Edits, User = caller.UserId, At = now });
        await db.Commit(saved, now, caller);
    }

    private static IQueryable<SavedScenario> SeenBy(IQueryable<SavedScenario> scenarios, Caller caller)
    {
        if (caller.SeesAll) return scenarios;
        var province = caller.RegionPrefix is { } prefix ? prefix[..2] + "0000" : "";
        return scenarios.Where(s => s.Province == province);
    }

    private static bool Yours(SavedScenario scenario, Caller caller) => caller.Is(Role.Administrator) || (caller.RegionPrefix is not null && scenario.Office == caller.Region);

    private static ScenarioView Show(SavedScenario s, Caller caller) =>
        new(s.Id, s.Name, s.Province, s.Office, s.Note, s.Revision, s.Content, s.MadeBy, s.MadeAt, s.ChangedBy, s.ChangedAt, Yours(s, caller), s.WithdrawnAt, s.WithdrawReason);
}
