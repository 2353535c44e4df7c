using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>POST /returns/{site}/{period}/confirm: the firm confirms the figures that it was shown. HJ 1259-2022 7.3.2: with an electronic ledger the return is made from it and only confirmed.</summary>
public static class ConfirmReturn
{
    private const int HashLength = 64;

    /// <param name="FiguresHash">As the return showed it.</param>
    /// <param name="Person">Who confirms, when it is not the user's own name.</param>
    [Example("""{"figuresHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","person":"王芳"}""")]
    public sealed record Request(string FiguresHash, string? Person = null);

    public static async Task<GetReturn.Response> Handle(
        string site, string period, Request request, Caller caller, DeclarationsDb db, DatabaseEngine engine, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var own = await Sites.RequireOwn(db, site, caller, cancellationToken);
        var asked = ReturnPeriod.Parse(period);
        var hash = Texts.Required(request.FiguresHash, HashLength, "figuresHash");
        var person = Texts.Optional(request.Person, Return.PersonLengthMax, "person");
        var at = clock.GetUtcNow();
        asked.RefuseUnlessOver(ChinaTime.DateOf(at));

        // No row enters the party's ledger between what is summed here and what is kept.
        await engine.Hold(db, "ledger/" + own.Party, cancellationToken);
        var standing = (await Standings.Of(db, [own], asked.From.Year, rulebook, cancellationToken))[site].Standing;
        var dueOn = asked.IsOwedBy(standing.Class) ? asked.DueOn(rulebook, own.RuleRegion) : (DateOnly?)null;
        var figures = await Figures.Of(db, site, asked, cancellationToken);
        var ledger = "ledger/" + site;
        var number = await db.Serials.Where(s => s.Scope == ledger).Select(s => s.Last).SingleOrDefaultAsync(cancellationToken);
        var code = Return.CodeOf(site, asked);
        var kept = await db.Returns.FindAsync([code], cancellationToken)
            ?? db.Returns.Add(new Return { Code = code, Party = own.Party, Site = site, Period = asked.Text, Year = asked.From.Year, To = asked.To }).Entity;
        var confirmed = kept.Confirm(figures, hash, number, own.Region, dueOn, person, at);
        db.ReturnRevisions.Add(new ReturnRevision
        {
            Return = code,
            Revision = confirmed.Revision,
            ConfirmedAt = at,
            ConfirmedBy = caller.UserId,
            Person = person,
            FiguresHash = figures.Hash,
            Figures = figures.Text,
        });
        await db.Commit(confirmed, at, caller);
        return await GetReturn.Of(own, asked, null, db, rulebook, ChinaTime.DateOf(at), CancellationToken.None);
    }
}
