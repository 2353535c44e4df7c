using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.People;
using WasteLoop.Registry.Register;
using WasteLoop.Registry.Sites;

namespace WasteLoop.Registry.Joining;

/// <summary>Lets a firm in: party, site 001, a user with the role producer and a session, all in one transaction.</summary>
/// <remarks>Keeps its own transaction, as signing in does: no password is hashed while other writers wait, and none lands in a kept answer.</remarks>
public sealed class Entrance(RegistryDb db, WriteGate<RegistryDb> gate, DatabaseEngine engine, Passwords passwords, UserManager<User> users, TokenSigner signer,
    JournalSignal<RegistryDb> signal, TimeProvider clock, IOptions<RegistryOptions> options)
{
    private const string FirstSite = "001";
    private const string ByInvitation = "invitation";
    private const string ByItself = "self";

    /// <summary>What a firm gets that has joined: who it is now, and a session that is open.</summary>
    public sealed record Welcome(string Party, string Site, SessionView Session);

    /// <summary>Admits the firm; the answer names its journal position, so that the firm's first request finds it everywhere.</summary>
    /// <exception cref="RuleViolationException">joining.firm-registered, joining.firm-has-users, invitation.used, invitation.expired, user.name-format, user.name-taken, password.weak.</exception>
    internal async Task<Welcome> Admit(Newcomer newcomer, HttpContext http, CancellationToken cancellationToken)
    {
        var party = newcomer.Invited.Firm.Code;
        var user = User.Check(Checks.Strict, newcomer.UserName, newcomer.PersonName, party, null, [Role.Producer]);
        await passwords.RequireStrong(user, newcomer.Password, "password");
        // Cheap refusals first; they are looked at again when nobody else can write.
        await RequireWelcome(party, newcomer.Invitation is not null, cancellationToken);
        user.ChoosePassword(passwords.Hash(user, newcomer.Password));

        var (welcome, last, sealedAt) = await LetIn(newcomer, user, cancellationToken);
        if (await signal.PositionOf(last, sealedAt) is { } position) http.Response.Headers[JournalSignal<RegistryDb>.Header] = position;
        return welcome;
    }

    private async Task<(Welcome Welcome, string Last, Task<long> SealedAt)> LetIn(Newcomer newcomer, User user, CancellationToken cancellationToken)
    {
        var party = newcomer.Invited.Firm.Code;
        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.Hold(db, "joining/" + party, cancellationToken);
        await RequireWelcome(party, newcomer.Invitation is not null, cancellationToken);
        var now = clock.GetUtcNow();
        var invitation = await CloseInvitations(party, newcomer.Invitation, now, cancellationToken);
        var actor = new Actor(party, user.Id, null);
        var site = await EnterFirm(newcomer.Invited, now, actor, cancellationToken);
        await db.AddUser(user, users, actor, now);
        db.Record(new FirmJoined(party, site, newcomer.Invited.Firm.Region, invitation is null ? ByItself : ByInvitation, invitation?.Id, invitation?.Collector, newcomer.Invited.WasteCodes), now, actor);
        var session = await SignIn.Open(db, user, signer, now, options.Value, CancellationToken.None);
        var joined = db.LastRecordedId!;
        var sealedAt = signal.Expect(joined);
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch
        {
            signal.Forget(joined);
            throw;
        }
        return (new Welcome(party, site, session), joined, sealedAt);
    }

    /// <summary>A credit code is public: it opens no door to a firm that is there already.</summary>
    private async Task RequireWelcome(string party, bool invited, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(u => u.Party == party, cancellationToken))
            throw new RuleViolationException("joining.firm-has-users", $"单位 {party} 已有用户，不能再次加入。", $"The firm {party} has users already and cannot join again.", "party",
                nextZh: "请用已有账号登录；忘记用户名或需要更多账号的，请联系本单位同事或平台管理员。", nextEn: "Sign in with the account there is; for a lost or a further account ask your colleagues or the administrator.", kind: Refusal.Conflict);
        if (!invited && await db.Parties.AnyAsync(p => p.Code == party, cancellationToken))
            throw new RuleViolationException("joining.firm-registered", $"单位 {party} 已在登记册中，不能仅凭信用代码加入。", $"The firm {party} is in the register already; its credit code alone opens no account.", "party",
                nextZh: "请向收集单位索取邀请码，或请平台管理员开通账号。", nextEn: "Ask a collector for an invitation, or the administrator for an account.", kind: Refusal.Conflict);
    }

    private async Task<Invitation?> CloseInvitations(string party, string? accepted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await db.Invitations.Where(i => i.Party == party).ToListAsync(cancellationToken);
        var invitation = all.Find(i => i.Id == accepted);
        invitation?.RequireGood(ChinaTime.DateOf(now));
        foreach (var one in all) one.FirmHasJoined(byThis: one == invitation, now);
        return invitation;
    }

    /// <summary>What the register says of the firm already stays as it is.</summary>
    private async Task<string> EnterFirm(InvitedFirm invited, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var firm = invited.Firm;
        if (!await db.Parties.AnyAsync(p => p.Code == firm.Code, cancellationToken)) db.Merge(null, firm, now, actor);
        if (await db.Sites.Where(s => s.Party == firm.Code).OrderBy(s => s.Code).Select(s => s.Code).FirstOrDefaultAsync(cancellationToken) is { } known) return known;
        var site = Site.Check(Checks.Strict, firm.Code + FirstSite, firm.Name, firm.Region, firm.Address);
        db.Merge(null, site, now, actor);
        return site.Code;
    }
}
