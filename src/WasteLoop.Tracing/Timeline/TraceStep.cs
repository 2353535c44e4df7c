using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing.Timeline;

/// <summary>A step as people read it.</summary>
/// <param name="What">labelled, weighed, stored, corrected, withdrawn, issued, voided, departed, left-behind, dispatched, load-arrived, missing,
/// load-weighed, accepted, refused, treated, made, filled, arrived, decided, closed.</param>
/// <param name="User">Told to the user's own firm and to the authorities only.</param>
/// <param name="VarianceKg">More (positive) or less than the books held before.</param>
/// <param name="Journal">The journal entry that it stands on: source/sequence.</param>
public sealed record TraceStep(
    string What, DateTimeOffset At, DateTimeOffset RecordedAt, string? Party, string? PartyName, string? User, string? Device, decimal? MassKg, decimal? VarianceKg,
    string? Manifest, string? Run, string? Site, string? SiteName, string? Facility, string? FacilityName, string? Note, string Journal);

/// <summary>Reads and shows timelines.</summary>
internal static class Timelines
{
    /// <summary>A timeline is read to this length; containers and manifests come nowhere near.</summary>
    public const int StepsMax = 1000;

    /// <summary>In the order in which things happened.</summary>
    public static IOrderedQueryable<Step> InOrder(this IQueryable<Step> steps) =>
        steps.OrderBy(s => s.At).ThenBy(s => s.RecordedAt).ThenBy(s => s.Source).ThenBy(s => s.Sequence).ThenBy(s => s.Index);

    /// <summary>The steps up to the day.</summary>
    public static IQueryable<Step> StepsOf(this TracingDb db, AsOf asOf) =>
        asOf.Before is { } before ? db.Steps.AsNoTracking().Where(s => s.At < before) : db.Steps.AsNoTracking();

    public static async Task<IReadOnlyList<TraceStep>> Show(TracingDb db, Caller caller, IReadOnlyList<Step> steps, CancellationToken cancellationToken)
    {
        var names = await Names.Of(db, steps.Select(s => s.Site), steps.Select(s => s.Party), cancellationToken);
        var sites = steps.Where(s => s.Facility is not null).Select(s => s.Site).Distinct().ToList();
        var facilities = await db.Facilities.AsNoTracking().Where(f => sites.Contains(f.Site)).ToDictionaryAsync(f => (f.Site, f.Facility), f => f.Name, cancellationToken);
        return steps.Select(step =>
        {
            var person = caller.SeesWholeTraces() || (caller.Party is not null && caller.Party == step.Party);
            return new TraceStep(
                step.What, step.At, step.RecordedAt, step.Party, names.OfParty(step.Party), person ? step.User : null, person ? step.Device : null,
                Kg.Of(step.Grams), Kg.Of(step.VarianceGrams), step.Manifest, step.Run, step.Site, names.OfSite(step.Site),
                step.Facility, step is { Site: { } site, Facility: { } facility } ? facilities.GetValueOrDefault((site, facility)) : null, step.Note, $"{step.Source}/{step.Sequence}");
        }).ToList();
    }
}
