using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Joining;

/// <summary>Invites one firm, perhaps again; the code is shown this once and voids an older one.</summary>
public static class SendInvitation
{
    [Example("""{"party":"91330106MA27A0017M","name":"杭州晨光汽车维修有限公司","region":"330106","address":"杭州市西湖区文三路 1 号","contact":"王芳","phone":"0571-88880001","wasteCodes":["900-214-08"]}""")]
    public sealed record Request(string Party, string Name, string Region, string Address, string? Contact = null, string? Phone = null, string[]? WasteCodes = null);

    /// <param name="Code">What the firm types to join.</param>
    /// <param name="ExpiresOn">The last day.</param>
    public sealed record Response(string Invitation, string Party, string Code, DateOnly ExpiresOn);

    public static async Task<Created<Response>> Handle(
        Request request, Caller caller, RegistryDb db, DatabaseEngine engine, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (now, collector) = (clock.GetUtcNow(), caller.ActingParty);
        var today = ChinaTime.DateOf(now);
        var firm = InvitedFirm.Check(Checks.Strict, catalogue, today, request.Party, request.Name, request.Region, request.Address, request.Contact, request.Phone, request.WasteCodes);
        await db.RequireLicensed(collector, today, cancellationToken);
        await engine.Hold(db, "invitations/" + collector, cancellationToken);
        var book = new InvitationBook(db, collector, caller.Actor, now, rulebook.InvitationDays(today));
        await book.LookUp([firm.Firm.Code], cancellationToken);
        var (_, invitation, code) = book.Invite(firm, anew: true);
        await db.SaveChangesAsync(CancellationToken.None);
        return TypedResults.Created("/api/registry/invitations/" + invitation.Id, new Response(invitation.Id, invitation.Party, code!, invitation.ExpiresOn));
    }
}
