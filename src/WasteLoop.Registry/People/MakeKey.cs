using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.People;

/// <summary>Makes a key for a machine; the secret is shown this once. A firm's people give away no more than they may do themselves.</summary>
public static class MakeKey
{
    /// <param name="Party">The caller's own firm when not said; administrators name it.</param>
    [Example("""{"name":"地磅 1 号","roles":["plant"],"expiresOn":"2027-12-31"}""")]
    public sealed record Request(string Name, string[] Roles, DateOnly ExpiresOn, string? Party = null, string? Region = null);

    public sealed record Response(string KeyId, string Secret);

    public static async Task<Created<Response>> Handle(Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!caller.Is(Role.Administrator)) RefuseBeyondOwn(request, caller);
        await RefuseUnlessPerson(db, caller, cancellationToken);
        var party = caller.Is(Role.Administrator) ? request.Party : caller.ActingParty;
        var (key, secret) = MachineKey.Make(request.Name, party, request.Region, request.Roles, request.ExpiresOn, caller, clock.GetUtcNow());
        if (key.Party is not null) await Reference.RequireAll(db, [new(Reference.Kind.Party, key.Party, "party")], cancellationToken);
        db.MachineKeys.Add(key);
        await db.Commit(key.Told(), clock.GetUtcNow(), caller);
        return TypedResults.Created("/api/registry/keys/" + key.Id, new Response(key.Id, secret));
    }

    private static void RefuseBeyondOwn(Request request, Caller caller)
    {
        if (request.Party is not null && request.Party != caller.ActingParty)
            throw new RuleViolationException("key.not-yours", "只能为本单位制作密钥。", "You make keys for your own firm only.", "party", kind: Refusal.NotFound);
        if (request.Roles.FirstOrDefault(role => !caller.Roles.Contains(role)) is { } beyond)
            throw new RuleViolationException("key.beyond-own-roles", $"您没有角色“{beyond}”，不能授予密钥。", $"You do not have the role '{beyond}' and cannot give it to a key.", "roles");
    }

    // A stolen key, or an account just closed, must not outlive itself by making another.
    private static async Task RefuseUnlessPerson(RegistryDb db, Caller caller, CancellationToken cancellationToken)
    {
        if (await db.MachineKeys.AnyAsync(k => k.Id == caller.UserId, cancellationToken) || await db.Users.AnyAsync(u => u.Id == caller.UserId && !u.Active, cancellationToken))
            throw new RuleViolationException("key.by-person-only", "只有在用的个人账号可以制作密钥。", "Only a person with an open account makes keys.");
    }
}
