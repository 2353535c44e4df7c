using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Opens a licence's year for a change: one after the other on every engine (decision 13), with what the clock has ended taken off first.</summary>
internal static class LicenceBook
{
    /// <summary>The year's row, held until the transaction ends.</summary>
    public static async Task<LicenceYear> OpenYear(this ReportingDb db, DatabaseEngine engine, string licence, int year, CancellationToken cancellationToken)
    {
        await engine.Hold(db, $"promise/{licence}/{year}", cancellationToken);
        var known = await db.LicenceYears.FindAsync([licence, year], cancellationToken);
        if (known is null) db.LicenceYears.Add(known = new LicenceYear { Licence = licence, Year = year });
        return known;
    }

    /// <summary>Ends what is over, and says so in the journal. Returns how many.</summary>
    public static async Task<int> Expire(this ReportingDb db, LicenceYear book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(now);
        var over = await db.Reservations.Where(r => r.Licence == book.Licence && r.Year == book.Year
            && ((r.State == ReservationState.Offered && (r.AnswerBy < today || r.LastDay < today)) || (r.State == ReservationState.Accepted && r.LastDay < today))).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        foreach (var reservation in over)
        {
            var held = reservation.HeldGrams;
            db.Record(reservation.Expire(now), now, new Actor(reservation.Holder, null, null));
            book.Follow(held, reservation.HeldGrams);
        }
        return over.Count;
    }
}
