using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Replicas;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Manifests draw on reservations to the gram: issued they are on the way, left behind or voided they come back, accepted they are delivered. What a licence accepts counts in its year, reserved or not.</summary>
/// <remarks>Drawn by site, plant and code; the reservation that ends first is drawn first. A load that the plant books on another of its licences comes back.</remarks>
public sealed class ReservationReaction : Subscription<ReportingDb>
{
    private readonly DatabaseEngine engine;

    public ReservationReaction(DatabaseEngine engine) : base("reporting.reservations")
    {
        this.engine = engine;
        On<ManifestIssued>(Issued);
        On<ManifestDeparted>((heard, db, cancellationToken) => heard.Event.LeftBehind.Length == 0 ? Task.CompletedTask
            : GiveBack(heard, db, heard.Event.Manifest, ByCode(heard.Event.Containers), "left-behind", cancellationToken));
        On<ManifestVoided>((heard, db, cancellationToken) => GiveBack(heard, db, heard.Event.Manifest, [], "voided", cancellationToken));
        On<LoadDecided>(Decided);
        On<PastBatchRecorded>(async (heard, db, cancellationToken) =>
        {
            if (heard.Event.Transfer is { Licence: { } licence } transfer) (await db.OpenYear(engine, licence, transfer.AcceptedOn.Year, cancellationToken)).Accept(transfer.AcceptedGrams);
        });
    }

    /// <inheritdoc/>
    /// <remarks>A file of the past is twenty thousand entries that ask for nothing but their licence's year; all others save before they ask.</remarks>
    protected override bool SavesOnce => true;

    private async Task Issued(Heard<ManifestIssued> heard, ReportingDb db, CancellationToken cancellationToken)
    {
        var (told, day) = (heard.Event, ChinaTime.DateOf(heard.At));
        await db.SaveChangesAsync(cancellationToken);
        var open = await db.Reservations.Where(r => r.ProducerSite == told.MoverSite && r.Holder == told.Receiver && r.State == ReservationState.Accepted && r.Year == day.Year && r.LastDay >= day)
            .OrderBy(r => r.LastDay).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        if (open.Count == 0) return;
        foreach (var (code, grams) in ByCode(told.Containers))
        {
            var left = grams;
            foreach (var reservation in open.Where(r => r.WasteCode == code && r.LeftGrams > 0))
            {
                var drawn = Math.Min(left, reservation.LeftGrams);
                if (drawn == 0) break;
                await db.OpenYear(engine, reservation.Licence, reservation.Year, cancellationToken);
                Say(heard, db, reservation.Draw(told.Manifest, drawn));
                db.ReservationDraws.Add(new ReservationDraw { Reservation = reservation.Id, Manifest = told.Manifest, WasteCode = code, Grams = drawn, State = ReservationDraw.OnWay, At = heard.At });
                left -= drawn;
            }
        }
        if (await db.EarlyDecisions.FindAsync([told.Manifest], cancellationToken) is not { } early) return;
        await db.SaveChangesAsync(cancellationToken);
        await Deliver(heard, db, told.Manifest, early.Licence, early.At, JsonSerializer.Deserialize<Dictionary<string, long>>(early.Grams) ?? [], cancellationToken);
        db.EarlyDecisions.Remove(early);
    }

    /// <summary>What is drawn above what stays on the manifest comes back, from what ends last.</summary>
    private async Task GiveBack<TEvent>(Heard<TEvent> heard, ReportingDb db, string manifest, Dictionary<string, long> stays, string why, CancellationToken cancellationToken) where TEvent : IEvent
    {
        var draws = await DrawsOf(db, manifest, cancellationToken);
        foreach (var ofCode in draws.GroupBy(pair => pair.Draw.WasteCode))
        {
            var over = ofCode.Sum(pair => pair.Draw.Grams) - stays.GetValueOrDefault(ofCode.Key);
            foreach (var (draw, reservation) in ofCode.Reverse())
            {
                var back = Math.Min(over, draw.Grams);
                if (back <= 0) break;
                await Change(heard, db, reservation, () => reservation.GiveBack(manifest, back, why), cancellationToken);
                draw.Grams -= back;
                over -= back;
                if (draw.Grams == 0) (draw.State, draw.DecidedAt) = (ReservationDraw.Returned, heard.At);
            }
        }
    }

    private async Task Decided(Heard<LoadDecided> heard, ReportingDb db, CancellationToken cancellationToken)
    {
        var (told, day, accepted) = (heard.Event, ChinaTime.DateOf(heard.At), CapacityProjection.AcceptedOf(heard.Event));
        if (accepted.Count > 0) (await db.OpenYear(engine, told.Licence, day.Year, cancellationToken)).Accept(accepted.Values.Sum());
        if (await Deliver(heard, db, told.Manifest, told.Licence, heard.At, accepted, cancellationToken)) return;
        // Perhaps its manifest comes later: only a plant with something reserved needs to know.
        if (accepted.Count > 0 && await db.Reservations.AnyAsync(r => r.Holder == told.Receiver && r.Year == day.Year && r.State == ReservationState.Accepted, cancellationToken)
            && await db.EarlyDecisions.FindAsync([told.Manifest], cancellationToken) is null)
            db.EarlyDecisions.Add(new EarlyDecision { Manifest = told.Manifest, Licence = told.Licence, At = heard.At, Grams = JsonSerializer.Serialize(accepted) });
    }

    /// <summary>False when the manifest draws on nothing.</summary>
    private async Task<bool> Deliver<TEvent>(Heard<TEvent> heard, ReportingDb db, string manifest, string licence, DateTimeOffset at, Dictionary<string, long> accepted, CancellationToken cancellationToken) where TEvent : IEvent
    {
        var draws = await DrawsOf(db, manifest, cancellationToken);
        var left = new Dictionary<string, long>(accepted);
        foreach (var (draw, reservation) in draws)
        {
            var (drawn, grams) = (draw.Grams, left.GetValueOrDefault(draw.WasteCode));
            draw.DecidedAt = at;
            if (reservation.Licence != licence || reservation.Year != ChinaTime.DateOf(at).Year || grams == 0)
            {
                await Change(heard, db, reservation, () => reservation.GiveBack(manifest, drawn, grams == 0 ? "refused" : "other-licence"), cancellationToken);
                (draw.State, draw.Grams) = (ReservationDraw.Returned, 0);
                continue;
            }
            var before = reservation.DeliveredGrams;
            await Change(heard, db, reservation, () => reservation.Deliver(manifest, drawn, grams, at), cancellationToken);
            (draw.State, draw.Grams) = (ReservationDraw.Delivered, reservation.DeliveredGrams - before);
            left[draw.WasteCode] = grams - draw.Grams;
        }
        return draws.Count > 0;
    }

    private async Task Change<TEvent>(Heard<TEvent> heard, ReportingDb db, Reservation reservation, Func<IEvent> change, CancellationToken cancellationToken) where TEvent : IEvent
    {
        var book = await db.OpenYear(engine, reservation.Licence, reservation.Year, cancellationToken);
        var held = reservation.HeldGrams;
        Say(heard, db, change());
        book.Follow(held, reservation.HeldGrams);
    }

    private static void Say<TEvent>(Heard<TEvent> heard, ReportingDb db, IEvent happening) where TEvent : IEvent => db.Record(happening, heard.At, heard.Actor);

    private static async Task<List<(ReservationDraw Draw, Reservation Reservation)>> DrawsOf(ReportingDb db, string manifest, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return [.. (await db.ReservationDraws.Where(d => d.Manifest == manifest && d.State == ReservationDraw.OnWay)
            .Join(db.Reservations, d => d.Reservation, r => r.Id, (d, r) => new { d, r }).OrderBy(pair => pair.r.LastDay).ThenBy(pair => pair.r.Id).ToListAsync(cancellationToken)).Select(pair => (pair.d, pair.r))];
    }

    private static Dictionary<string, long> ByCode(IEnumerable<ManifestContainer> containers) =>
        containers.GroupBy(c => WasteCode.TryParse(c.WasteCode, out var code) ? code.Value : c.WasteCode).ToDictionary(group => group.Key, group => group.Sum(c => c.Grams));
}
