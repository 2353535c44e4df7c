using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Field;

namespace WasteLoop.Collection.Handover;

/// <summary>Keeps which pictures the field records name, and says who may bring and see one.</summary>
internal static class PhotoBook
{
    /// <summary>Hashes told to a phone at once.</summary>
    public const int MissingMax = 100;

    /// <summary>Notes the pictures of new records, and the stops of those that took effect now. Three queries, however many records.</summary>
    /// <param name="decided">Hashes of the records that took effect, with their stops.</param>
    public static async Task Note(CollectionDb db, Device device, IReadOnlyList<KeptRecord> added, IReadOnlyDictionary<string, string> decided, CancellationToken cancellationToken)
    {
        var named = added.SelectMany(record => FieldPayload.PhotosOf(record.Payload).Select(photo => (record, photo))).ToList();
        var photos = named.Select(one => one.photo).Distinct().ToList();
        var here = photos.Count == 0 ? [] : (await db.StopPhotos.Where(photo => photo.Party == device.Party && photos.Contains(photo.Hash)).Select(photo => photo.Hash).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (record, photo) in named)
            db.NamedPhotos.Add(new NamedPhoto { Device = device.Id, Record = record.Hash, Photo = photo, Party = device.Party, Round = record.Round, Stop = decided.GetValueOrDefault(record.Hash), Here = here.Contains(photo) });

        var fresh = added.Select(record => record.Hash).ToHashSet();
        var waited = decided.Keys.Where(record => !fresh.Contains(record)).ToList();
        if (waited.Count == 0) return;
        foreach (var one in await db.NamedPhotos.Where(one => one.Device == device.Id && waited.Contains(one.Record)).ToListAsync(cancellationToken)) one.Stop = decided[one.Record];
    }

    /// <summary>Pictures that the phone's records name and that are not here; the first <see cref="MissingMax"/> in the order of their hashes.</summary>
    public static Task<List<string>> MissingOf(CollectionDb db, string device, CancellationToken cancellationToken) =>
        db.NamedPhotos.Where(one => one.Device == device && !one.Here).Select(one => one.Photo).Distinct().OrderBy(photo => photo).Take(MissingMax).ToListAsync(cancellationToken);

    /// <summary>Where the caller may bring the picture: named by a record of the caller's own phone, or by a stop of the caller's rounds.</summary>
    public static IQueryable<NamedPhoto> BroughtBy(this IQueryable<NamedPhoto> named, Caller caller, CollectionDb db)
    {
        var (party, user) = (caller.ActingParty, caller.UserId);
        var (driver, desk) = (caller.Is(Role.Driver), caller.Is(Role.Collector, Role.Dispatcher));
        return named.Where(one => (driver && db.Devices.Any(device => device.Id == one.Device && device.Party == party && device.Owner == user))
            || (one.Stop != null && db.Stops.Any(stop => stop.Id == one.Stop && ((desk && stop.Collector == party) || (driver && db.Rounds.Any(round => round.Id == stop.Round && round.Carrier == party))))));
    }

    /// <summary>Where the caller may see it: mover, collector and carrier of the stop, regulators of its region, those who see all; a record in conflict, at the desks that see the conflict.</summary>
    public static IQueryable<NamedPhoto> SeenBy(this IQueryable<NamedPhoto> named, Caller caller, CollectionDb db)
    {
        if (caller.SeesAll) return named;
        var (party, user, prefix) = (caller.Party, caller.UserId, caller.RegionPrefix);
        var (driver, desk, producer) = (caller.Is(Role.Driver), caller.Is(Role.Collector, Role.Dispatcher), caller.Is(Role.Producer));
        return named.Where(one => (driver && db.Devices.Any(device => device.Id == one.Device && device.Party == party && device.Owner == user))
            || (desk && (one.Party == party || db.Rounds.Any(round => round.Id == one.Round && round.Collector == party)))
            || (one.Stop != null && db.Stops.Any(stop => stop.Id == one.Stop && ((producer && stop.Mover == party) || (prefix != null && stop.MoverRegion.StartsWith(prefix))
                || db.Rounds.Any(round => round.Id == stop.Round && ((driver && round.Carrier == party) || (prefix != null && round.ReceiverRegion.StartsWith(prefix))))))));
    }
}
