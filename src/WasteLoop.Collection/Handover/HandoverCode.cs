using System.Security.Cryptography;
using System.Text;
using WasteLoop.Chassis.Http;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>A code (交接码) by which a person of a small firm hands waste over; the person needs no account. Kept as a slow salted hash alone.</summary>
public sealed class HandoverCode
{
    public const int InUseMax = 20;
    public const int PersonLengthMax = 50;
    public const int SaltBytes = 16;
    public const int HashBytes = 32;

    // A few milliseconds each. A sending computes at most one for each stop that it decides.
    private const int Iterations = 20_000;

    public required string Id { get; init; }

    /// <summary>Credit code.</summary>
    public required string Firm { get; init; }

    /// <summary>Whose it is, as the firm says: 王师傅.</summary>
    public required string Person { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>One for all codes that a firm has in use at a time, so that a typed code is hashed once and not once for each of them.</summary>
    public required byte[] Salt { get; init; }
    public required byte[] Hash { get; init; }

    /// <summary>What is signed later does not count.</summary>
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>The latest hand-over that it confirmed.</summary>
    public DateTimeOffset? LastUsed { get; private set; }

    /// <summary>A new code for a person. The digits are in the answer alone.</summary>
    /// <param name="inUse">The firm's codes in use.</param>
    /// <exception cref="RuleViolationException">handover.too-many (conflict), text.empty, text.too-long (invalid).</exception>
    public static (HandoverCode Code, string Digits, HandoverCodeMade Made) Make(string firm, string? person, IReadOnlyList<HandoverCode> inUse, DateTimeOffset at)
    {
        var named = Texts.Required(person, PersonLengthMax, "person");
        if (inUse.Count >= InUseMax)
            throw new RuleViolationException("handover.too-many", $"同时使用的交接码最多 {InUseMax} 个。", $"At most {InUseMax} hand-over codes are in use at a time.", nextZh: "请先停用不再需要的交接码。", nextEn: "End those that are not needed any more.", kind: Refusal.Conflict);
        var salt = inUse.Count > 0 ? inUse[0].Salt : RandomNumberGenerator.GetBytes(SaltBytes);
        var digits = HandoverDigits.New();
        var hash = HashOf(salt, digits);
        // A code names one person: one in ten million is drawn again.
        while (inUse.Any(other => other.Matches(hash)))
        {
            digits = HandoverDigits.New();
            hash = HashOf(salt, digits);
        }
        var code = new HandoverCode { Id = Guid.CreateVersion7(at).ToString("N"), Firm = firm, Person = named, Since = at, Salt = salt, Hash = hash };
        return (code, digits, new HandoverCodeMade(code.Id, firm, named));
    }

    /// <summary>Takes it out of use.</summary>
    /// <exception cref="RuleViolationException">handover.ended (conflict).</exception>
    public HandoverCodeEnded End(DateTimeOffset at)
    {
        if (Ended is not null) throw new RuleViolationException("handover.ended", "该交接码已停用。", "The hand-over code is out of use already.", kind: Refusal.Conflict);
        Ended = at;
        return new HandoverCodeEnded(Id, Firm);
    }

    /// <summary>Whether it counted at an instant, as a phone's clock has it, which may be behind.</summary>
    internal bool WasInUse(DateTimeOffset at) => Since - HappenedAt.SkewMax <= at && (Ended is null || at < Ended);

    internal bool Matches(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);

    internal void Use(DateTimeOffset at) => LastUsed = LastUsed > at ? LastUsed : at;

    internal static byte[] HashOf(byte[] salt, string digits) => Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(digits), salt, Iterations, HashAlgorithmName.SHA256, HashBytes);
}
