using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A phone that signs field records, and how far its chain of records has been applied.</summary>
public sealed class Device : IVersioned
{
    /// <summary>What the first record names as the hash before it.</summary>
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Thumbprint of the key.</summary>
    public required string Id { get; init; }

    /// <summary>Credit code of the firm whose phone it is.</summary>
    public required string Party { get; init; }

    /// <summary>User id.</summary>
    public required string Owner { get; init; }

    /// <summary>Public key as a JWK.</summary>
    public required string Key { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>What it signs after that does not count.</summary>
    public DateTimeOffset? Ended { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>Counter of the last record in the chain; 0 before the first.</summary>
    public long Head { get; private set; }

    /// <summary>Hash of that record.</summary>
    public string HeadHash { get; private set; } = NoHash;

    /// <summary>When that record was made, by the phone's clock.</summary>
    public DateTimeOffset? HeadAt { get; private set; }

    /// <summary>How far the phone's clock was ahead when it sent last; negative when behind. Null before the first sending.</summary>
    public int? ClockSkewSeconds { get; internal set; }
    public long Version { get; set; }

    /// <summary>Takes a phone in use.</summary>
    /// <exception cref="RuleViolationException">device.key (invalid).</exception>
    public static (Device Device, DeviceRegistered Registered) Register(string? jwk, string party, string owner, DateTimeOffset at)
    {
        var key = DeviceKey.Parse(jwk, "key");
        var device = new Device { Id = key.Thumbprint, Party = party, Owner = owner, Key = key.Jwk, Since = at };
        return (device, new DeviceRegistered(device.Id, party, owner, device.Key));
    }

    /// <summary>Takes it out of use. Records that it made before, and that arrive later, still count.</summary>
    /// <exception cref="RuleViolationException">device.ended (conflict).</exception>
    public DeviceEnded End(string reason, DateTimeOffset at)
    {
        if (Ended is not null) throw new RuleViolationException("device.ended", "该设备已停用。", "The device is out of use already.", kind: Refusal.Conflict);
        (Ended, EndReason) = (at, reason);
        return new DeviceEnded(Id, Party, reason);
    }

    internal void Advance(KeptRecord record) => (Head, HeadHash, HeadAt) = (record.Counter, record.Hash, record.At);
}
