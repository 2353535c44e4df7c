using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Requests;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>A round as answered; a firm sees its own stops only.</summary>
/// <param name="ContainersMax">Places on the truck.</param>
/// <param name="LoadKg">On the truck now, of the stops shown.</param>
/// <param name="Violations">Rules that it breaks as it stands; for its collector alone.</param>
public sealed record RoundView(
    string Round, RoundState State, string StateName, DateOnly Day, string Collector, string Carrier, string Plate, decimal LoadMaxKg, int ContainersMax, string[]? PermittedCodes, string Driver, string Escort,
    string Receiver, string ReceiverSite, string? Device, DateTimeOffset? ReleasedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? CancelReason, decimal LoadKg,
    IReadOnlyList<RoundView.StopView> Stops, IReadOnlyList<RoundView.Violation> Violations)
{
    /// <param name="Manifest">Its reserved number; null until it has one.</param>
    /// <param name="Hours">When the firm can be called on, in China time; null for any time.</param>
    /// <param name="Device">What decided it; null at the desk.</param>
    /// <param name="Handover">Null while nothing was collected.</param>
    public sealed record StopView(
        string Stop, string Request, int Position, StopState State, string StateName, string? Manifest, string Mover, string MoverName, string MoverSite, string Region, string Address, string Contact, string Phone,
        string Method, DateTimeOffset? ExpectedAt, IReadOnlyList<VisitHours>? Hours, IReadOnlyList<Line> Expected, IReadOnlyList<CollectedContainer> Containers, string? Reason, string? Text, string? MovedTo, string? Confirmation,
        string[] Photos, DateTimeOffset? DecidedAt, string? Device, HandoverView? Handover, bool PlaceScanned);

    public sealed record Line(string WasteCode, decimal Kg, int Containers);

    /// <param name="Rule">Key in the rulebook, when a rule stands behind it.</param>
    public sealed record Violation(string Code, string? Request, string? Rule, string Text)
    {
        internal static IReadOnlyList<Violation> Of(IReadOnlyList<PlanViolation> found, bool english) => [.. found.Select(v => new Violation(v.Code, v.Request, v.Rule, english ? v.En : v.Zh))];
    }

    /// <summary>The round as its collector sees it, with what it breaks.</summary>
    internal static async Task<RoundView> Of(CollectionDb db, Round round, RoundDesk desk, Caller caller, bool english, CancellationToken cancellationToken) =>
        await Of(db, round, caller, Violation.Of(await db.Check(round, desk, cancellationToken), english), english, cancellationToken);

    /// <summary>What of the round the caller may see.</summary>
    internal static async Task<RoundView> Of(CollectionDb db, Round round, Caller caller, IReadOnlyList<Violation> violations, bool english, CancellationToken cancellationToken)
    {
        var stops = round.Stops.Where(stop => FindRounds.SeesStop(caller, round, stop)).OrderBy(stop => stop.Position).ThenBy(stop => stop.Id, StringComparer.Ordinal).ToList();
        var (parties, sites) = (stops.Select(stop => stop.Mover).Distinct().ToList(), stops.Select(stop => stop.MoverSite).Distinct().ToList());
        var firms = await db.Parties.AsNoTracking().Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, cancellationToken);
        var places = await db.Sites.AsNoTracking().Where(s => sites.Contains(s.Site)).ToDictionaryAsync(s => s.Site, cancellationToken);
        var hours = await db.HoursOf(stops.ConvertAll(stop => stop.Request), cancellationToken);
        return new RoundView(round.Id, round.State, StateWords.Zh(round.State), round.Day, round.Collector, round.Carrier, round.Plate, Kg(round.LoadMaxGrams), round.ContainersMax, round.PermittedCodes, round.Driver, round.Escort,
            round.Receiver, round.ReceiverSite, round.Device, round.ReleasedAt, round.StartedAt, round.EndedAt, round.CancelReason, Kg(stops.Sum(stop => stop.CollectedGrams)),
            [.. stops.Select(stop => new StopView(stop.Id, stop.Request, stop.Position, stop.State, StateWords.Zh(stop.State), stop.Manifest, stop.Mover, firms.GetValueOrDefault(stop.Mover)?.Name ?? "", stop.MoverSite, stop.MoverRegion,
                places.GetValueOrDefault(stop.MoverSite)?.Address ?? "", firms.GetValueOrDefault(stop.Mover)?.Contact ?? "", firms.GetValueOrDefault(stop.Mover)?.Phone ?? "", stop.Method, stop.ExpectedAt, VisitingHours.Read(hours.GetValueOrDefault(stop.Request)),
                [.. stop.Lines.OrderBy(line => line.WasteCode, StringComparer.Ordinal).Select(line => new Line(line.WasteCode, Kg(line.Grams), line.Containers))],
                [.. stop.Containers.OrderBy(c => c.Label, StringComparer.Ordinal).Select(c => new CollectedContainer(c.Label, c.WasteCode, c.Form, c.Packaging, c.VolumeLitres, c.Grams, c.Weigher))],
                stop.Reason is { } reason ? CodedWord.Of(reason) : null, stop.Text, stop.MovedTo, stop.Confirmation, stop.Photos, stop.DecidedAt, stop.DecidedBy, HandoverView.Of(stop, english), stop.PlaceScanned))], violations);
    }

    private static decimal Kg(long grams) => Mass.FromGrams(grams).Kilograms;
}
