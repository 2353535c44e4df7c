using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>A page that prints the wall code of a site, for the firm itself and for a collector that deals with it.</summary>
public static class ShowPlaceCode
{
    /// <exception cref="RuleViolationException">site.not-found (not found).</exception>
    public static async Task<ContentHttpResult> Handle(string site, HttpContext http, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var (producer, desk) = (caller.Is(Role.Producer), caller.Is(Role.Collector, Role.Dispatcher));
        var known = await db.Sites.AsNoTracking().SingleOrDefaultAsync(one => one.Site == site && ((producer && one.Party == party)
                || (desk && (db.Requests.Any(request => request.Firm == one.Party && request.Collector == party) || db.Terms.Any(terms => terms.Collector == party && terms.Firm == one.Party)
                    || db.Invitations.Any(invitation => invitation.Party == one.Party && invitation.Collector == party && !invitation.Withdrawn)))), cancellationToken)
            ?? throw new RuleViolationException("site.not-found", $"没有场所 {site}，或与本单位无关。", $"There is no site {site}, or you do not deal with it.", "site", kind: Refusal.NotFound);
        var firm = await db.Parties.AsNoTracking().Where(one => one.Party == known.Party).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken);
        http.Response.Headers.ContentSecurityPolicy = PlacePage.ContentSecurityPolicy;
        return TypedResults.Content(PlacePage.Html(known.Site, firm ?? "", known.Name, known.Address), "text/html; charset=utf-8");
    }
}
