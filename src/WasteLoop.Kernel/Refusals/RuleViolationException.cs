namespace WasteLoop.Kernel;

/// <summary>A broken rule: programs read <see cref="Code"/>, people read the texts.</summary>
/// <remarks>Thrown by values and aggregates, turned into problem details at the edge. A bug is never one of these.</remarks>
public sealed class RuleViolationException : Exception
{
    /// <param name="code">Stable machine code, such as <c>waste-code.unknown</c>.</param>
    /// <param name="zh">What is wrong, in Chinese, naming the value.</param>
    /// <param name="en">The same in English.</param>
    /// <param name="field">JSON path of the offending request field.</param>
    /// <param name="rule">Rulebook key; the rulebook gives source and article for the date.</param>
    /// <param name="nextZh">What the user can do now, in Chinese.</param>
    /// <param name="nextEn">The same in English.</param>
    /// <param name="kind">Decides the HTTP status.</param>
    public RuleViolationException(
        string code,
        string zh,
        string en,
        string? field = null,
        string? rule = null,
        string? nextZh = null,
        string? nextEn = null,
        Refusal kind = Refusal.Refused)
        : base($"{code}: {en}")
    {
        Code = code;
        Zh = zh;
        En = en;
        Field = field;
        Rule = rule;
        NextZh = nextZh;
        NextEn = nextEn;
        Kind = kind;
    }

    /// <summary>Stable machine code.</summary>
    public string Code { get; }

    /// <summary>What is wrong, in Chinese.</summary>
    public string Zh { get; }

    /// <summary>What is wrong, in English.</summary>
    public string En { get; }

    /// <summary>JSON path of the offending request field, when one field is to blame.</summary>
    public string? Field { get; }

    /// <summary>Key in the <see cref="Rulebook"/>, when a rule stands behind the refusal.</summary>
    public string? Rule { get; }

    /// <summary>What to do now, in Chinese.</summary>
    public string? NextZh { get; }

    /// <summary>What to do now, in English.</summary>
    public string? NextEn { get; }

    /// <summary>Decides the HTTP status.</summary>
    public Refusal Kind { get; }
}
