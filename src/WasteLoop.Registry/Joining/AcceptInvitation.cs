using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Kernel;
using WasteLoop.Registry.Parties;
using WasteLoop.Registry.People;

namespace WasteLoop.Registry.Joining;

/// <summary>A firm joins by the code that a collector gave it. What the collector wrote about it may be put right on the way.</summary>
public static class AcceptInvitation
{
    [Example("""{"code":"k3m9p-x2w7q-8hbtn","userName":"wangfang","name":"王芳","password":"grams-and-tonnes-1","phone":"13800000000"}""")]
    public sealed record Request(string Code, string UserName, string Name, string Password, string? FirmName = null, string? Address = null, string? Contact = null, string? Phone = null);

    public static async Task<Results<Created<Entrance.Welcome>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, RegistryDb db, SignInLimits limits, Entrance entrance, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!limits.Admits(http, SelfJoin.LimitName)) return SessionRefusal.TooMany(http);
        var invitation = await db.ByCode(request.Code, clock, cancellationToken);
        var firm = Party.Check(Checks.Strict, invitation.Party, request.FirmName ?? invitation.Name, invitation.Region, request.Address ?? invitation.Address,
            request.Contact ?? (invitation.Contact.Length > 0 ? invitation.Contact : request.Name), request.Phone ?? invitation.Phone);
        var welcome = await entrance.Admit(new Newcomer(new InvitedFirm(firm, invitation.WasteCodes), invitation.Id, request.UserName, request.Name, request.Password), http, cancellationToken);
        return TypedResults.Created("/api/registry/parties/" + welcome.Party, welcome);
    }

    /// <summary>The invitation that a code opens, to be read.</summary>
    /// <exception cref="RuleViolationException">invitation.not-found (404), invitation.used, invitation.expired.</exception>
    internal static async Task<Invitation> ByCode(this RegistryDb db, string code, TimeProvider clock, CancellationToken cancellationToken)
    {
        var hash = Invitation.HashOf(code);
        var found = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.CodeHash == hash, cancellationToken) ?? throw Inviting.NotFound();
        found.RequireGood(ChinaTime.DateOf(clock.GetUtcNow()));
        return found;
    }
}
