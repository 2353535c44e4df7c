namespace WasteLoop.Kernel;

/// <summary>The unified social credit code (统一社会信用代码) of a legal person: 18 characters, the last is a check character.</summary>
/// <remarks>GB 32100-2015: registering authority 1, kind of organisation 1, region 6 digits, organisation 9, check 1.
/// Letters I, O, S, V and Z are not used.</remarks>
public readonly record struct CreditCode
{
    /// <summary>Number of characters.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string Rule = "credit-code.check";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private readonly string? _value;

    private CreditCode(string value) => _value = value;

    /// <summary>18 upper-case characters.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a code; lower case and blanks around it are put right.</summary>
    /// <exception cref="RuleViolationException"><c>credit-code.format</c>, or <c>credit-code.check</c> when the check
    /// character is wrong (a mistyped code).</exception>
    public static CreditCode Parse(string? text, string? field = null)
    {
        var value = Clean(text);
        if (value.Length != Length || !IsBody(value[..^1]) || !Alphabet.Contains(value[^1]))
        {
            throw BadFormat(value, field);
        }

        return value[^1] == CheckOf(value[..^1])
            ? new CreditCode(value)
            : throw new RuleViolationException(
                "credit-code.check",
                $"统一社会信用代码 {value} 的校验位不正确，请核对是否有字符录错。",
                $"The check character of credit code {value} is wrong; a character was probably mistyped.",
                field,
                Rule,
                "请对照营业执照重新录入。",
                "Enter it again from the business licence.",
                Refusal.Invalid);
    }

    /// <summary>Reads a code without an exception.</summary>
    public static bool TryParse(string? text, out CreditCode code)
    {
        var value = Clean(text);
        var valid = value.Length == Length && IsBody(value[..^1]) && value[^1] == CheckOf(value[..^1]);
        code = valid ? new CreditCode(value) : default;
        return valid;
    }

    /// <summary>Adds the check character to the first 17.</summary>
    /// <exception cref="RuleViolationException"><c>credit-code.format</c>.</exception>
    public static CreditCode Compose(string first17)
    {
        var body = Clean(first17);
        return body.Length == Length - 1 && IsBody(body) ? new CreditCode(body + CheckOf(body)) : throw BadFormat(body, null);
    }

    public override string ToString() => Value;

    private static string Clean(string? text) => (text ?? "").Trim().ToUpperInvariant();

    private static bool IsBody(string body) => body.All(Alphabet.Contains) && body[2..8].All(char.IsAsciiDigit);

    // GB 32100-2015: weights are 3^i mod 31; the check completes the weighted sum to a multiple of 31.
    private static char CheckOf(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Alphabet.IndexOf(body[i]) * Weights[i];
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    private static RuleViolationException BadFormat(string value, string? field) => new(
        "credit-code.format",
        $"“{value}” 不是统一社会信用代码：应为 18 位，第 3 至 8 位为数字，不含字母 I、O、S、V、Z。",
        $"\"{value}\" is not a unified social credit code: 18 characters, digits at 3 to 8, no letters I, O, S, V, Z.",
        field,
        Rule,
        kind: Refusal.Invalid);
}
