using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Who sees a reservation: its plant, its producer, the bureaus of either, and those who see all.</summary>
internal static class ReservationAccess
{
    public static IQueryable<Reservation> SeenBy(this IQueryable<Reservation> reservations, Caller caller)
    {
        if (caller.SeesAll) return reservations;
        var (party, prefix) = (caller.Party, caller.RegionPrefix);
        return reservations.Where(r => (party != null && (r.Holder == party || r.Producer == party)) || (prefix != null && (r.HolderRegion.StartsWith(prefix) || r.ProducerRegion.StartsWith(prefix))));
    }

    /// <exception cref="RuleViolationException">reservation.not-found (404).</exception>
    public static async Task<Reservation> Require(this ReportingDb db, string id, Caller caller, CancellationToken cancellationToken) =>
        await db.Reservations.SeenBy(caller).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
        ?? throw new RuleViolationException("reservation.not-found", "没有这项预留，或与您无关。", "There is no such reservation, or it is not yours to see.", kind: Refusal.NotFound);

    /// <summary>As which side the caller may act on it.</summary>
    /// <exception cref="RuleViolationException">reservation.not-yours.</exception>
    public static string SideOf(this Reservation reservation, Caller caller)
    {
        if (caller.Party == reservation.Holder && caller.Is(Role.Plant)) return ReservationParty.Plant;
        if (caller.Party == reservation.Producer && caller.Is(Role.Holders)) return ReservationParty.Producer;
        if (caller.SeesRegion([reservation.ProducerRegion])) return ReservationParty.Bureau;
        throw NotYours("您只能查看这项预留，不能处理。", "You may see this reservation but not act on it.");
    }

    public static RuleViolationException NotYours(string zh, string en) => new("reservation.not-yours", zh, en, nextZh: "请由有关单位处理。", nextEn: "Let the firm concerned do it.");
}
