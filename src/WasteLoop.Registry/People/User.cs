using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.People;

/// <summary>A person who may sign in. Name, password hash, stamps and lock-out are those of ASP.NET Core Identity.</summary>
public sealed partial class User : IdentityUser, IRegistered<User>
{
    public const int IdLengthMax = 32;
    public const int UserNameLengthMax = 50;
    public const int PersonNameLengthMax = 50;
    public const int RolesLengthMax = 200;

    /// <summary>The person's name.</summary>
    public required string Name { get; set; }

    /// <summary>The firm acted for; null for regulators, auditors and administrators.</summary>
    public required string? Party { get; set; }

    /// <summary>The regulator's region; null for others.</summary>
    public required string? Region { get; set; }

    /// <summary>Roles split by semicolons.</summary>
    public required string RolesText { get; set; }

    /// <summary>The password was given by someone else: nothing but changing it is allowed.</summary>
    public bool MustChangePassword { get; set; } = true;

    /// <summary>False once the account was closed.</summary>
    public bool Active { get; set; } = true;

    public string[] Roles => RolesText.Split(RoleList.Split, StringSplitOptions.RemoveEmptyEntries);

    string IRegistered<User>.Key => NormalizedUserName ?? "";

    /// <summary>A new user without a password, who cannot sign in until given one.</summary>
    public static User Check(Checks checks, string? userName, string? name, string? party, string? region, IReadOnlyList<string>? roles)
    {
        var knownName = checks.Of(() => CheckUserName(userName));
        var knownParty = string.IsNullOrWhiteSpace(party) ? null : checks.Of(() => CreditCode.Parse(party, "party").Value);
        var knownRegion = string.IsNullOrWhiteSpace(region) ? null : checks.Of(() => Regions.Require(region, "region").Value);
        var knownRoles = checks.Of(() => RoleList.Check(roles));
        if (knownRoles.Length > 0) checks.Of(() => RoleList.RequireFitting(knownRoles, knownParty, knownRegion), false);
        return new User
        {
            Id = Guid.CreateVersion7().ToString("N"),
            UserName = knownName,
            NormalizedUserName = knownName.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            ConcurrencyStamp = Guid.CreateVersion7().ToString("N"),
            LockoutEnabled = true,
            Name = checks.Of(() => RegisterWords.Line(name, PersonNameLengthMax, "name")),
            Party = knownParty,
            Region = knownRegion,
            RolesText = knownRoles,
        };
    }

    /// <summary>The user in the journal; never a secret.</summary>
    public IEvent Told() => new UserRecorded(Id, Name, Party, Region, Roles, Active);

    public IEnumerable<Reference> References() => Party is null ? [] : [new(Reference.Kind.Party, Party, "party")];

    public void TakeOver(User next)
    {
        Name = next.Name;
        Party = next.Party;
        Region = next.Region;
        RolesText = next.RolesText;
    }

    public static IQueryable<User> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.Users.Where(u => keys.Contains(u.NormalizedUserName!));

    /// <summary>What the user's token says: no role as long as the password is another's.</summary>
    public Caller AsCaller() => new(Id, Party, Region, MustChangePassword ? new HashSet<string>() : Roles.ToHashSet());

    // Lock-out keeps to Identity's columns, but goes by the clock that we are given; Identity asks the machine's.

    /// <summary>True while too many wrong passwords keep the account shut.</summary>
    public bool IsLocked(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Counts a wrong password and locks the account when there were too many.</summary>
    public void PasswordFailed(DateTimeOffset now, RegistryOptions limits)
    {
        if (++AccessFailedCount < limits.FailuresMax) return;
        AccessFailedCount = 0;
        LockoutEnd = now.AddMinutes(limits.LockMinutes);
    }

    /// <summary>Forgets the wrong passwords before a right one.</summary>
    public void PasswordMatched()
    {
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    /// <summary>Sets a password that the administrator hands over; it opens a locked account.</summary>
    public void GiveOneTimePassword(string hash) => SetPassword(hash, mustChange: true);

    /// <summary>Sets the password that the user chose.</summary>
    public void ChoosePassword(string hash) => SetPassword(hash, mustChange: false);

    private void SetPassword(string hash, bool mustChange)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        MustChangePassword = mustChange;
        PasswordMatched();
    }

    private static string CheckUserName(string? text)
    {
        var name = (text ?? "").Trim().ToLowerInvariant();
        return UserNamePattern().IsMatch(name) ? name : throw new RuleViolationException("user.name-format",
            $"用户名“{name}”不可用：3 至 {UserNameLengthMax} 个小写字母、数字或 . - _ @。", $"The user name '{name}' will not do: 3 to {UserNameLengthMax} letters, digits or . - _ @.", "userName", kind: Refusal.Invalid);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{2,49}$")]
    private static partial Regex UserNamePattern();
}
