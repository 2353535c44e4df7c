using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.People;

/// <summary>Who asks. An endpoint that takes a Caller gets it from the request's token.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Party">The credit code of the firm acted for; null for regulators, auditors and administrators.</param>
/// <param name="Region">The regulator's region; null for others.</param>
/// <param name="Device">The device's name, as the request's Device header says.</param>
public sealed record Caller(string UserId, string? Party, string? Region, IReadOnlySet<string> Roles, string? Device = null)
{
    public const string DeviceHeader = "Device";
    private const int DeviceLengthMax = 100;

    public Actor Actor => new(Party, UserId, Device);

    public bool Is(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    /// <summary>Administrators and auditors see every record.</summary>
    public bool SeesAll => Is(Role.Administrator, Role.Auditor);

    /// <summary>The firm acted for. A role of a party always has one: sign-in sees to it.</summary>
    public string ActingParty => Party ?? throw new RuleViolationException("caller.no-party", "此账号不属于任何单位，不能代表单位操作。",
        "This account belongs to no firm and cannot act for one.", kind: Refusal.Refused);

    /// <summary>True when the caller acts for one of the parties, sees all, or is the regulator of one of the regions.</summary>
    public bool Sees(IEnumerable<string?> parties, IEnumerable<string?> regions) =>
        SeesAll || (Party is not null && parties.Contains(Party)) || SeesRegion(regions);

    /// <summary>True when the caller is a regulator whose region holds one of these.</summary>
    public bool SeesRegion(IEnumerable<string?> regions) =>
        Region is not null && Is(Role.Regulator) && RegionCode.Parse(Region) is var own && regions.Any(region => region is not null && own.Contains(RegionCode.Parse(region)));

    /// <summary>The leading digits that all region codes within the regulator's region share; for queries. Null for others.</summary>
    public string? RegionPrefix => Region is not null && Is(Role.Regulator) ? RegionPrefixOf(Region) : null;

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));

    public static Caller Of(HttpContext context)
    {
        var device = context.Request.Headers[DeviceHeader].ToString();
        if (device.Length > DeviceLengthMax) device = device[..DeviceLengthMax];
        return Of(context.User) with { Device = device.Length == 0 ? null : device };
    }

    public static Caller Of(ClaimsPrincipal user) => new(
        user.FindFirstValue(TokenSigner.UserClaim) ?? "", user.FindFirstValue(TokenSigner.PartyClaim), user.FindFirstValue(TokenSigner.RegionClaim),
        user.FindAll(TokenSigner.RoleClaim).Select(claim => claim.Value).ToHashSet());

    private static string RegionPrefixOf(string region) =>
        region.EndsWith("0000", StringComparison.Ordinal) ? region[..2] : region.EndsWith("00", StringComparison.Ordinal) ? region[..4] : region;
}
