using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Plans;

/// <summary>PUT /plans/{site}/{year}: files the yearly plan of a site, or revises it. Each comes whole.</summary>
public static class FilePlan
{
    public const int LinesMax = 500;

    /// <param name="ProducedTonnes">Expected to be made in the year.</param>
    /// <param name="TransferTonnes">Expected to be handed to this receiver in the year.</param>
    /// <param name="Receiver">Credit code of a registered party.</param>
    /// <param name="Method">How the receiver will use or dispose of it, such as D10.</param>
    public sealed record Line(string WasteCode, decimal ProducedTonnes, decimal TransferTonnes, string Receiver, string Method);

    /// <param name="Lines">1 to <see cref="LinesMax"/>; a waste code and receiver together stand once.</param>
    /// <param name="BasedOn">The revision that this one replaces; when given and no longer the newest, nothing is filed.</param>
    [Example("""{"lines":[{"wasteCode":"900-249-08","producedTonnes":12.5,"transferTonnes":12,"receiver":"91330200MA2B00002G","method":"R9"}]}""")]
    public sealed record Request(Line[] Lines, int? BasedOn = null);

    /// <param name="Late">The first filing came after the due day of the year. For information.</param>
    public sealed record Response(string Plan, int Revision, DateTimeOffset FiledAt, bool Late);

    public static async Task<Response> Handle(
        string site, int year, Request request, Caller caller, DeclarationsDb db, DatabaseEngine engine, WasteCatalogue catalogue, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var own = await Sites.RequireOwn(db, site, caller, cancellationToken);
        var at = clock.GetUtcNow();
        var today = ChinaTime.DateOf(at);
        if (year < today.Year - 1 || year > today.Year + 1)
            throw new RuleViolationException("plan.year", $"只能备案 {today.Year - 1} 至 {today.Year + 1} 年的计划。", $"Plans are filed for {today.Year - 1} to {today.Year + 1}.", "year", "plan.filed");
        // The list in force in that year counts; while the year runs, the one of the day.
        var lines = await LinesOf(request, today.Year == year ? today : new DateOnly(year, 1, 1), catalogue, db, cancellationToken);

        var code = Plan.CodeOf(site, year);
        await engine.Hold(db, "filing/" + code, cancellationToken);
        var plan = await db.Plans.FindAsync([code], cancellationToken)
            ?? db.Plans.Add(new Plan { Code = code, Party = own.Party, Site = site, Year = year, Late = IsLate(year, today, own.RuleRegion, rulebook) }).Entity;
        var filed = plan.File(lines, request.BasedOn, at);
        db.PlanRevisions.Add(new PlanRevision { Plan = code, Revision = filed.Revision, FiledAt = at, FiledBy = caller.UserId });
        db.PlanRevisionLines.AddRange(lines.Select((line, index) => new PlanRevisionLine
        {
            Plan = code,
            Revision = filed.Revision,
            Line = index + 1,
            WasteCode = line.WasteCode,
            ProducedGrams = line.ProducedGrams,
            TransferGrams = line.TransferGrams,
            Receiver = line.Receiver,
            Method = line.Method,
        }));
        await db.Commit(filed, at, caller);
        return new Response(code, filed.Revision, at, plan.Late);
    }

    private static async Task<PlanLine[]> LinesOf(Request request, DateOnly on, WasteCatalogue catalogue, DeclarationsDb db, CancellationToken cancellationToken)
    {
        if (request.Lines.Length is 0 or > LinesMax)
            throw new RuleViolationException("plan.lines", $"计划须有 1 至 {LinesMax} 行。", $"A plan has 1 to {LinesMax} lines.", "lines", "plan.filed", kind: Refusal.Invalid);
        var lines = request.Lines.Select((line, index) => LineOf(line, $"lines[{index}]", on, catalogue)).ToArray();
        var seen = new HashSet<(string, string)>();
        var receivers = lines.Select(line => line.Receiver).Distinct().ToList();
        var known = await db.Parties.Where(p => receivers.Contains(p.Party)).Select(p => p.Party).ToListAsync(cancellationToken);
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (!known.Contains(line.Receiver))
                throw new RuleViolationException("plan.receiver-unknown", $"接收单位 {line.Receiver} 未登记。", $"The receiver {line.Receiver} is not registered.", $"lines[{index}].receiver", "plan.filed",
                    "请核对信用代码；接收单位须先登记。", "Check the credit code; the receiver must be registered first.");
            if (!seen.Add((line.WasteCode, line.Receiver)))
                throw new RuleViolationException("plan.line-repeated", $"废物 {line.WasteCode} 与接收单位 {line.Receiver} 已在前面一行。",
                    $"Waste {line.WasteCode} and receiver {line.Receiver} stand on an earlier line.", $"lines[{index}]", nextZh: "请合并为一行。", nextEn: "Put them on one line.");
        }
        return lines;
    }

    private static PlanLine LineOf(Line? line, string field, DateOnly on, WasteCatalogue catalogue) => line is null
        ? throw new RuleViolationException("plan.lines", "计划行不能为空。", "A line must not be null.", field, kind: Refusal.Invalid)
        : new PlanLine(
            catalogue.Require(WasteCode.Parse(line.WasteCode, field + ".wasteCode"), on, field + ".wasteCode").Code.Value,
            Mass.FromTonnes(line.ProducedTonnes, field + ".producedTonnes").Grams,
            Mass.FromTonnes(line.TransferTonnes, field + ".transferTonnes").Grams,
            CreditCode.Parse(line.Receiver, field + ".receiver").Value,
            DisposalMethods.Require(line.Method, field + ".method").Code);

    // HJ 1259-2022 5.2: by 31 March; the day itself is in time, which is our reading.
    private static bool IsLate(int year, DateOnly today, RegionCode? region, Rulebook rulebook)
    {
        var due = rulebook.Get("plan.due", today, region).Value.Split('-');
        return today > new DateOnly(year, int.Parse(due[0]), int.Parse(due[1]));
    }
}
