using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>A reservation as answered.</summary>
/// <param name="State">As it is at this moment: what the clock has ended is expired.</param>
/// <param name="LeftKg">Not yet on any manifest; 0 once it is closed.</param>
/// <param name="OnWayKg">On manifests that the plant has not decided on.</param>
/// <param name="LastDay">Manifests of this day still draw on it.</param>
/// <param name="AnswerBy">The last day to accept an offer.</param>
public sealed record ReservationView(
    string Reservation, ReservationState State, string Licence, ReservationView.Party Holder, ReservationView.Party Producer, string ProducerSite, string ProducerSiteName, string WasteCode, int Year,
    decimal Kg, decimal OnWayKg, decimal DeliveredKg, decimal LeftKg, DateOnly LastDay, DateOnly? AnswerBy, string? Contract, string? Note, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt, string? Reason)
{
    public sealed record Party(string Code, string Name, string Region);

    internal static async Task<IReadOnlyList<ReservationView>> Of(ReportingDb db, IReadOnlyList<Reservation> all, DateOnly today, CancellationToken cancellationToken)
    {
        var (parties, sites) = (all.SelectMany(r => new[] { r.Holder, r.Producer }).Distinct().ToList(), all.Select(r => r.ProducerSite).Distinct().ToList());
        var names = await db.RegisteredParties.Where(f => parties.Contains(f.Party)).ToDictionaryAsync(f => f.Party, f => f.Name, cancellationToken);
        var places = await db.RegisteredSites.Where(s => sites.Contains(s.Site)).ToDictionaryAsync(s => s.Site, s => s.Name, cancellationToken);
        return [.. all.Select(r =>
        {
            var state = r.IsOver(today) ? ReservationState.Expired : r.State;
            return new ReservationView(r.Id, state, r.Licence, new Party(r.Holder, names.GetValueOrDefault(r.Holder, ""), r.HolderRegion), new Party(r.Producer, names.GetValueOrDefault(r.Producer, ""), r.ProducerRegion),
                r.ProducerSite, places.GetValueOrDefault(r.ProducerSite, ""), r.WasteCode, r.Year, Reporting.Kg.Of(r.Grams), Reporting.Kg.Of(r.OnWayGrams), Reporting.Kg.Of(r.DeliveredGrams),
                state is ReservationState.Offered or ReservationState.Accepted ? Reporting.Kg.Of(r.LeftGrams) : 0, r.LastDay, r.AnswerBy, r.Contract, r.Note, r.MadeAt, r.ClosedAt, r.Reason);
        })];
    }
}
