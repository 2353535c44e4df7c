using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.People;

/// <summary>A key with which a machine, such as a weighbridge, signs in.</summary>
public sealed class MachineKey : IVersioned
{
    public const string Prefix = "wlk_";
    public const int IdLengthMax = 32;

    /// <summary>A key lives two years at most.</summary>
    public const int DaysMax = 731;

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string? Party { get; init; }
    public required string? Region { get; init; }

    /// <summary>Roles split by semicolons.</summary>
    public required string RolesText { get; init; }

    /// <summary>The last day, in China.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required string SecretHash { get; init; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
    public long Version { get; set; }

    public string[] Roles => RolesText.Split(RoleList.Split, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A new key and the secret, which is shown this once: wlk_, id, underscore, random.</summary>
    /// <exception cref="RuleViolationException">key.expiry, and those of <see cref="RoleList"/>.</exception>
    public static (MachineKey Key, string Secret) Make(string name, string? party, string? region, IReadOnlyList<string> roles, DateOnly expiresOn, Caller maker, DateTimeOffset now)
    {
        var today = ChinaTime.DateOf(now);
        if (expiresOn < today || expiresOn > today.AddDays(DaysMax))
            throw new RuleViolationException("key.expiry", $"到期日须在今天至 {today.AddDays(DaysMax):yyyy-MM-dd} 之间。", $"The last day lies between today and {today.AddDays(DaysMax):yyyy-MM-dd}.", "expiresOn", kind: Refusal.Invalid);
        var checkedParty = party is null ? null : CreditCode.Parse(party, "party").Value;
        var checkedRegion = region is null ? null : Regions.Require(region, "region").Value;
        var checkedRoles = RoleList.Check(roles);
        RoleList.RequireFitting(checkedRoles, checkedParty, checkedRegion);
        var id = Guid.CreateVersion7(now).ToString("N");
        var secret = Prefix + id + "_" + Secrets.New();
        return (new MachineKey
        {
            Id = id,
            Name = RegisterWords.Line(name, RegisterWords.NameLengthMax, "name"),
            Party = checkedParty,
            Region = checkedRegion,
            RolesText = checkedRoles,
            ExpiresOn = expiresOn,
            SecretHash = Secrets.HashOf(secret),
            MadeBy = maker.UserId,
            MadeAt = now,
        }, secret);
    }

    /// <summary>The id in a secret; empty when it is none.</summary>
    public static string IdIn(string secret) =>
        secret.StartsWith(Prefix, StringComparison.Ordinal) && secret.Length > Prefix.Length + IdLengthMax ? secret.Substring(Prefix.Length, IdLengthMax) : "";

    /// <summary>True while it opens something.</summary>
    public bool IsGood(DateTimeOffset now) => RevokedAt is null && ChinaTime.DateOf(now) <= ExpiresOn;

    /// <summary>Ends the key for good. False when it was ended before.</summary>
    public bool Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null) return false;
        RevokedAt = now;
        return true;
    }

    public IEvent Told() => new UserRecorded(Id, Name, Party, Region, Roles, RevokedAt is null);

    public Caller AsCaller() => new(Id, Party, Region, Roles.ToHashSet());
}
