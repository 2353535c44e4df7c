using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Handover;

namespace WasteLoop.Collection.Field;

/// <summary>Records in conflict, for the desk of the carrier whose phone it is and of the collector whose round it names.</summary>
public static class FindConflicts
{
    /// <param name="Payload">As it was signed, with stars in place of a hand-over code.</param>
    /// <param name="Text">Why it is in conflict, in the caller's language.</param>
    public sealed record Item(string Device, long Counter, string Hash, string Type, string? Round, string Payload, DateTimeOffset At, DateTimeOffset ReceivedAt, string Code, string Text, DateTimeOffset? SettledAt, string? SettledBy, string? SettleNote);

    /// <param name="settled">Those that were settled; the open ones when not said.</param>
    public static async Task<Page<Item>> List(bool? settled, PageRequest page, Microsoft.AspNetCore.Http.HttpContext http, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var (records, english) = (SeenBy(db, caller).AsNoTracking(), Language.IsEnglish(http));
        records = settled == true ? records.Where(record => record.SettledAt != null) : records.Where(record => record.SettledAt == null);
        if (page.After is { } after) records = records.Where(record => string.Compare(record.Hash, after) > 0);
        var found = await records.OrderBy(record => record.Hash).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(record => new Item(record.Device, record.Counter, record.Hash, record.Type, record.Round, MaskedPayload.Of(record.Payload), record.At, record.ReceivedAt, record.Code ?? "",
            (english ? record.En : record.Zh) ?? "", record.SettledAt, record.SettledBy, record.SettleNote)), item => item.Hash);
    }

    internal static IQueryable<KeptRecord> SeenBy(CollectionDb db, Caller caller)
    {
        var conflicts = db.Records.Where(record => record.Status == FieldStatus.Conflict);
        if (caller.SeesAll) return conflicts;
        var party = caller.ActingParty;
        return conflicts.Where(record => db.Devices.Any(device => device.Id == record.Device && device.Party == party) || db.Rounds.Any(round => round.Id == record.Round && round.Collector == party));
    }
}
