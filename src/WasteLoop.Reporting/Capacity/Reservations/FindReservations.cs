using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Reservations that the caller may see, the newest first, and the manifests behind one.</summary>
public static class FindReservations
{
    /// <param name="State">on-way, delivered or returned.</param>
    /// <param name="Kg">On the way, or accepted; 0 once returned.</param>
    public sealed record ManifestDraw(string Manifest, string State, decimal Kg, DateTimeOffset At, DateTimeOffset? DecidedAt);

    public static async Task<ReservationView> One(string id, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken) =>
        (await ReservationView.Of(db, [await db.Require(id, caller, cancellationToken)], ChinaTime.DateOf(clock.GetUtcNow()), cancellationToken))[0];

    /// <param name="state">One of the states, as kept: an offer that is over is told as offered here until the next upkeep, and shown as expired.</param>
    public static async Task<Page<ReservationView>> List(string? state, string? licence, int? year, PageRequest page, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var found = db.Reservations.AsNoTracking().SeenBy(caller);
        if (StateOf(state) is { } asked) found = found.Where(r => r.State == asked);
        if (licence is not null) found = found.Where(r => r.Licence == licence);
        if (year is not null) found = found.Where(r => r.Year == year);
        if (page.After is { } after) found = found.Where(r => string.Compare(r.Id, after) < 0);
        var rows = await found.OrderByDescending(r => r.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(await ReservationView.Of(db, rows, ChinaTime.DateOf(clock.GetUtcNow()), cancellationToken), view => view.Reservation);
    }

    public static async Task<Page<ManifestDraw>> Manifests(string id, PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        await db.Require(id, caller, cancellationToken);
        var rows = await db.ReservationDraws.AsNoTracking().Where(d => d.Reservation == id && (page.After == null || string.Compare(d.Manifest, page.After) > 0)).OrderBy(d => d.Manifest).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(rows.ConvertAll(d => new ManifestDraw(d.Manifest, d.State, Kg.Of(d.Grams), d.At, d.DecidedAt)), draw => draw.Manifest);
    }

    private static ReservationState? StateOf(string? text)
    {
        if (text is null) return null;
        foreach (var state in Enum.GetValues<ReservationState>())
            if (NameOf(state) == text) return state;
        var known = string.Join(", ", Enum.GetValues<ReservationState>().Select(NameOf));
        throw new RuleViolationException("query.value", $"没有“{text}”这个取值，可用：{known}。", $"There is no value \"{text}\"; there are {known}.", "state", kind: Refusal.Invalid);

        static string NameOf(ReservationState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
    }
}
