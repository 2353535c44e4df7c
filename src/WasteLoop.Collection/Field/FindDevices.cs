using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>Phones: a driver's own, or all of a carrier's at its desk.</summary>
public static class FindDevices
{
    public sealed record Item(string Device, string Owner, DateTimeOffset Since, DateTimeOffset? Ended, long InChainUpTo, int? ClockSkewSeconds);

    public static async Task<DeviceView> One(string id, Caller caller, CollectionDb db, Rulebook rulebook, CancellationToken cancellationToken) =>
        await DeviceView.Of(db, await Seen(db, caller).AsNoTracking().SingleOrDefaultAsync(device => device.Id == id, cancellationToken) ?? throw Unknown(id), rulebook, cancellationToken);

    public static async Task<Page<Item>> List(PageRequest page, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var devices = Seen(db, caller).AsNoTracking();
        if (page.After is { } after) devices = devices.Where(device => string.Compare(device.Id, after) > 0);
        var found = await devices.OrderBy(device => device.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(device => new Item(device.Id, device.Owner, device.Since, device.Ended, device.Head, device.ClockSkewSeconds)), item => item.Device);
    }

    /// <summary>The caller's own phone, to change or to send from.</summary>
    /// <exception cref="RuleViolationException">device.unknown (not found).</exception>
    internal static async Task<Device> OwnDevice(this CollectionDb db, string id, Caller caller, CancellationToken cancellationToken)
    {
        var (party, user) = (caller.ActingParty, caller.UserId);
        return await db.Devices.SingleOrDefaultAsync(device => device.Id == id && device.Party == party && device.Owner == user, cancellationToken) ?? throw Unknown(id);
    }

    internal static IQueryable<Device> Seen(CollectionDb db, Caller caller)
    {
        var (party, user, desk) = (caller.ActingParty, caller.UserId, caller.Is(Role.Collector, Role.Dispatcher));
        return db.Devices.Where(device => device.Party == party && (desk || device.Owner == user));
    }

    internal static RuleViolationException Unknown(string id) => new("device.unknown", $"没有设备 {id}，或不属于您。", $"There is no device {id}, or it is not yours.", "device", kind: Refusal.NotFound);
}
