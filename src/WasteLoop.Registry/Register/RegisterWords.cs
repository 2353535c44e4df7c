using System.Text.RegularExpressions;
using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Register;

/// <summary>Checks that several kinds of records share: numbers of papers, periods, words of a list, masses.</summary>
public static partial class RegisterWords
{
    public const int NumberLengthMax = 50;
    public const int NameLengthMax = 100;
    public const int AddressLengthMax = 200;
    private const int YearMin = 1980;
    private const int YearMax = 2100;

    /// <summary>The number of a licence, permit or certificate: letters, digits, brackets and dashes, upper case.</summary>
    /// <exception cref="RuleViolationException">number.format, or those of <see cref="Texts"/>.</exception>
    public static string Number(string? text, string field)
    {
        var number = Texts.Required(text, NumberLengthMax, field).ToUpperInvariant();
        return NumberPattern().IsMatch(number) ? number : throw new RuleViolationException("number.format",
            $"编号“{number}”含有不允许的字符：只用文字、数字、括号和连字符，不含空格和斜杠。",
            $"The number '{number}' may hold letters, digits, brackets and dashes only, no blanks and no slashes.", field, kind: Refusal.Invalid);
    }

    /// <summary>A text in one line.</summary>
    /// <exception cref="RuleViolationException">text.line-break, or those of <see cref="Texts"/>.</exception>
    public static string Line(string? text, int lengthMax, string field) => OneLine(Texts.Required(text, lengthMax, field), field);

    /// <summary>A text in one line; empty when there is none.</summary>
    /// <inheritdoc cref="Line"/>
    public static string OptionalLine(string? text, int lengthMax, string field) => OneLine(Texts.Optional(text, lengthMax, field) ?? "", field);

    /// <summary>One of the words of a short list, in lower case.</summary>
    /// <exception cref="RuleViolationException">The code given.</exception>
    public static string OneOf(string? text, IReadOnlyList<string> words, string code, string field)
    {
        var word = (text ?? "").Trim().ToLowerInvariant();
        return words.Contains(word) ? word : throw new RuleViolationException(code,
            $"“{text?.Trim()}”不可用：{field} 应为 {string.Join('、', words)} 之一。", $"'{text?.Trim()}' is not one of {string.Join(", ", words)}.", field, kind: Refusal.Invalid);
    }

    /// <summary>A mass above 0; null (already found wrong) passes as 0.</summary>
    /// <exception cref="RuleViolationException">mass.zero.</exception>
    public static long AboveZero(long? grams, string field) => grams is null or > 0 ? grams ?? 0
        : throw new RuleViolationException("mass.zero", $"{field} 必须大于 0。", $"{field} must be above 0.", field, kind: Refusal.Invalid);

    /// <summary>Checks that a period runs forward and through plausible years; a null end (already found wrong) passes.</summary>
    /// <exception cref="RuleViolationException">validity.order, validity.range.</exception>
    public static bool Period(DateOnly? from, DateOnly? to)
    {
        if (from is { } first && first.Year is < YearMin or > YearMax) throw OutOfRange(first, "validFrom");
        if (to is { } last && last.Year is < YearMin or > YearMax) throw OutOfRange(last, "validTo");
        if (from > to)
            throw new RuleViolationException("validity.order", $"有效期止 {to:yyyy-MM-dd} 早于有效期起 {from:yyyy-MM-dd}。",
                $"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", "validTo", kind: Refusal.Invalid);
        return true;
    }

    private static string OneLine(string text, string field) => text.Contains('\n')
        ? throw new RuleViolationException("text.line-break", $"{field} 只能有一行。", $"{field} is one line only.", field, kind: Refusal.Invalid)
        : text;

    private static RuleViolationException OutOfRange(DateOnly date, string field) => new("validity.range",
        $"日期 {date:yyyy-MM-dd} 不可信：年份应在 {YearMin} 至 {YearMax} 之间。", $"The date {date:yyyy-MM-dd} is not plausible: years run from {YearMin} to {YearMax}.", field, kind: Refusal.Invalid);

    [GeneratedRegex(@"^[\p{L}\p{Nd}()（）〔〕\[\]【】.·_—-]+$")]
    private static partial Regex NumberPattern();
}
