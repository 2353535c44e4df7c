using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Handover;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A phone and how far its records have come.</summary>
/// <param name="InChainUpTo">All records up to this counter are here.</param>
/// <param name="Waiting">Records that wait for an earlier one.</param>
/// <param name="Missing">Counters that are not here although later ones are.</param>
/// <param name="PhotosMissing">Hashes of pictures that its records name and that are not here; at most 100 at once.</param>
public sealed record DeviceView(string Device, string Owner, DateTimeOffset Since, DateTimeOffset? Ended, string? EndReason, long InChainUpTo, int Waiting, IReadOnlyList<CounterRange> Missing, int? ClockSkewSeconds,
    IReadOnlyList<string> PhotosMissing)
{
    internal static async Task<DeviceView> Of(CollectionDb db, Device device, Rulebook rulebook, CancellationToken cancellationToken)
    {
        var waiting = await db.Records.AsNoTracking().Where(record => record.Device == device.Id && record.Status == FieldStatus.Waiting).Take(FieldLog.WaitingMax + FieldLog.SendMax).ToListAsync(cancellationToken);
        return new DeviceView(device.Id, device.Owner, device.Since, device.Ended, device.EndReason, device.Head, waiting.Count, new FieldLog(device, waiting, rulebook).Missing(), device.ClockSkewSeconds,
            await PhotoBook.MissingOf(db, device.Id, cancellationToken));
    }
}
