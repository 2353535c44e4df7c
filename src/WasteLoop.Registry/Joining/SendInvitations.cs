using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Joining;

/// <summary>Invites all firms of a spreadsheet: good lines become invitations, bad ones are listed. A file sent twice changes nothing.</summary>
public static class SendInvitations
{
    public const int LinesMax = 5_000;
    private const int ChunkLines = 500;
    private static readonly string[] Columns = ["party", "name", "region", "address", "contact", "phone", "waste_codes"];

    /// <param name="Invitations">Those that got a code, in the order of the lines; the codes are shown this once.</param>
    public sealed record Response(ImportReport Report, IReadOnlyList<SendInvitation.Response> Invitations);

    public static async Task<Ok<Response>> Handle(
        CsvBody body, HttpContext http, Caller caller, RegistryDb db, DatabaseEngine engine, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (now, collector) = (clock.GetUtcNow(), caller.ActingParty);
        var today = ChinaTime.DateOf(now);
        await db.RequireLicensed(collector, today, cancellationToken);
        await engine.Hold(db, "invitations/" + collector, cancellationToken);
        var tally = new ImportTally(Language.IsEnglish(http));
        var book = new InvitationBook(db, collector, caller.Actor, now, rulebook.InvitationDays(today));
        var (seen, sent) = (new Dictionary<string, int>(), new List<SendInvitation.Response>());
        foreach (var chunk in CsvText.Read(body.Text, Columns, LinesMax).Chunk(ChunkLines))
        {
            var candidates = new List<(CsvLine Line, InvitedFirm Firm)>();
            foreach (var line in chunk)
                if (Judge(line, catalogue, today, seen, tally) is { } firm) candidates.Add((line, firm));
            await book.LookUp(candidates.ConvertAll(candidate => candidate.Firm.Firm.Code), cancellationToken);
            foreach (var (line, firm) in candidates) TakeIn(book, line, firm, tally, sent);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        return TypedResults.Ok(new Response(tally.Report(), sent));
    }

    private static InvitedFirm? Judge(CsvLine line, WasteCatalogue catalogue, DateOnly today, Dictionary<string, int> seen, ImportTally tally)
    {
        if (line.Broken is not null)
        {
            tally.Refuse(line, [line.Broken]);
            return null;
        }
        var checks = Checks.Listing();
        var firm = InvitedFirm.Check(checks, catalogue, today, line["party"], line["name"], line["region"], line["address"], line["contact"], line["phone"], line.Words("waste_codes"));
        if (checks.Problems.Count == 0 && !seen.TryAdd(firm.Firm.Code, line.Number))
            checks.Refuse(new RuleViolationException("import.duplicate", $"与第 {seen[firm.Firm.Code]} 行重复。", $"The same firm stands on line {seen[firm.Firm.Code]}.", "party"));
        if (checks.Problems.Count == 0) return firm;
        tally.Refuse(line, checks.Problems);
        return null;
    }

    private static void TakeIn(InvitationBook book, CsvLine line, InvitedFirm firm, ImportTally tally, List<SendInvitation.Response> sent)
    {
        try
        {
            var (outcome, invitation, code) = book.Invite(firm, anew: false);
            tally.Count(outcome);
            if (code is not null) sent.Add(new SendInvitation.Response(invitation.Id, invitation.Party, code, invitation.ExpiresOn));
        }
        catch (RuleViolationException problem)
        {
            tally.Refuse(line, [problem]);
        }
    }
}
