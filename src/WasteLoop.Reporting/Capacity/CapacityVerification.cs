using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Capacity;

/// <summary>Asks whether a licence's year is the sum of its reservations and of what was accepted. Each finding is a sentence that names the row.</summary>
internal static class CapacityVerification
{
    public static async Task<IReadOnlyList<string>> Findings(ReportingDb db, CancellationToken cancellationToken)
    {
        var held = await db.Reservations.Select(r => new { r.Licence, r.Year, Grams = r.State == ReservationState.Offered || r.State == ReservationState.Accepted ? r.Grams - r.DeliveredGrams : r.OnWayGrams })
            .Concat(db.LicenceYears.Select(y => new { y.Licence, y.Year, Grams = -y.HeldGrams }))
            .GroupBy(row => new { row.Licence, row.Year }).Select(g => new { g.Key.Licence, g.Key.Year, Grams = g.Sum(row => row.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Licence).ThenBy(row => row.Year).Take(Verification.FindingsMax).ToListAsync(cancellationToken);
        var drawn = await db.Reservations.Select(r => new { r.Id, Grams = r.OnWayGrams + r.DeliveredGrams })
            .Concat(db.ReservationDraws.Select(d => new { Id = d.Reservation, Grams = -d.Grams }))
            .GroupBy(row => row.Id).Select(g => new { Id = g.Key, Grams = g.Sum(row => row.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Id).Take(Verification.FindingsMax).ToListAsync(cancellationToken);
        return
        [
            .. held.Select(row => $"Licence {row.Licence} in {row.Year}: its reservations hold {row.Grams} g more than it says."),
            .. drawn.Select(row => $"Reservation {row.Id}: it says {row.Grams} g more than its manifests drew."),
        ];
    }
}
