using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.People;

namespace WasteLoop.Registry.Joining;

/// <summary>A collector asks a small firm to join. One a collector and firm; the code that accepts it is shown once and kept as a hash.</summary>
public sealed class Invitation : IVersioned
{
    public const int IdLengthMax = 32;
    private const int CodeGroups = 3;

    public required string Id { get; init; }

    /// <summary>The invited firm's credit code.</summary>
    public required string Party { get; init; }

    /// <summary>Credit code of the firm that invites.</summary>
    public required string Collector { get; init; }
    public string Name { get; private set; } = "";

    /// <summary>The county, six digits.</summary>
    public string Region { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Contact { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>What it probably has, as the collector thinks.</summary>
    public string[] WasteCodes { get; private set; } = [];
    public InvitationState State { get; private set; }
    public string CodeHash { get; private set; } = "";
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>The last China day on which it can be accepted.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>When it was accepted, overtaken or withdrawn; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public long Version { get; set; }

    public static Invitation To(InvitedFirm firm, string collector, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now).ToString("N"), Party = firm.Firm.Code, Collector = collector };

    /// <summary>Opens it, perhaps again, under a new code; an older code is void. Gives the code: 15 readable characters, 74 bits.</summary>
    public string Open(DateTimeOffset now, int validDays)
    {
        var code = Passwords.Readable(CodeGroups);
        (State, CodeHash, InvitedAt, ClosedAt) = (InvitationState.Open, HashOf(code), now, null);
        ExpiresOn = ChinaTime.DateOf(now).AddDays(validDays);
        return code;
    }

    /// <summary>Takes over how the collector describes the firm. False when it says nothing new.</summary>
    public bool Describe(InvitedFirm said)
    {
        var firm = said.Firm;
        if ((Name, Region, Address, Contact, Phone) == (firm.Name, firm.Region, firm.Address, firm.Contact, firm.Phone) && WasteCodes.SequenceEqual(said.WasteCodes)) return false;
        (Name, Region, Address, Contact, Phone, WasteCodes) = (firm.Name, firm.Region, firm.Address, firm.Contact, firm.Phone, said.WasteCodes);
        return true;
    }

    public FirmInvited Told() => new(Id, Party, Name, Region, Collector, WasteCodes, ExpiresOn);

    /// <exception cref="RuleViolationException">invitation.closed (conflict).</exception>
    public InvitationWithdrawn Withdraw(DateTimeOffset now)
    {
        if (State != InvitationState.Open)
            throw new RuleViolationException("invitation.closed", "该邀请已被接受或已撤回。", "This invitation was accepted or withdrawn before.", kind: Refusal.Conflict);
        (State, ClosedAt) = (InvitationState.Withdrawn, now);
        return new InvitationWithdrawn(Id, Party, Collector);
    }

    /// <summary>Refuses a code that was right but is no longer good.</summary>
    /// <exception cref="RuleViolationException">invitation.used, invitation.expired (conflict).</exception>
    public void RequireGood(DateOnly today)
    {
        if (State is InvitationState.Accepted or InvitationState.Overtaken)
            throw new RuleViolationException("invitation.used", "该单位已经加入。", "The firm has joined already.", "code",
                nextZh: "请用加入时设置的用户名和密码登录。", nextEn: "Sign in with the user name and password that were chosen then.", kind: Refusal.Conflict);
        if (State == InvitationState.Withdrawn || today > ExpiresOn)
            throw new RuleViolationException("invitation.expired", $"邀请码已失效（有效期至 {ExpiresOn:yyyy-MM-dd} 或已撤回）。", $"The invitation is no longer good: it ran until {ExpiresOn:yyyy-MM-dd} or was withdrawn.", "code",
                "joining.invitation-days", "请收集单位重新发出邀请。", "Ask the collector for a new one.", Refusal.Conflict);
    }

    /// <summary>The firm has joined, by this invitation or in another way.</summary>
    public void FirmHasJoined(bool byThis, DateTimeOffset now)
    {
        if (State != InvitationState.Open) return;
        (State, ClosedAt) = (byThis ? InvitationState.Accepted : InvitationState.Overtaken, now);
    }

    /// <summary>The hash of a code as typed: case, blanks and hyphens do not matter.</summary>
    public static string HashOf(string? typed) => Secrets.HashOf(string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant());
}
