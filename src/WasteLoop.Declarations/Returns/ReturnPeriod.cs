using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>How long a return's period is.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    Year,
}

/// <summary>The period of a return (申报周期): 2026-10, 2026-Q3 or 2026; whole China days, both ends included.</summary>
public sealed record ReturnPeriod
{
    /// <summary>The longest text, such as 2026-10 or 2026-Q3.</summary>
    public const int TextLengthMax = 7;

    /// <summary>Before the first code list of this system nothing was entered, and no year has five digits.</summary>
    private const int YearMin = 2000, YearMax = 2999;
    private const int MonthsInQuarter = 3, QuartersInYear = 4, MonthsInYear = 12;

    private ReturnPeriod(PeriodKind kind, DateOnly from, DateOnly to, string text) => (Kind, From, To, Text) = (kind, from, to, text);

    public PeriodKind Kind { get; }
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; }

    public string Text { get; }

    /// <summary>The rule that sets its due day.</summary>
    public string DueRule => Kind switch
    {
        PeriodKind.Month => "declaration.monthly-due-day",
        PeriodKind.Quarter => "declaration.quarterly-due-day",
        PeriodKind.Year => "declaration.yearly-due",
    };

    /// <exception cref="RuleViolationException">return.period.</exception>
    public static ReturnPeriod Parse(string text, string field = "period")
    {
        var (head, tail) = text.Length > 5 && text[4] == '-' ? (text[..4], text[5..]) : (text, "");
        if (head.Length == 4 && int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= YearMin and <= YearMax)
        {
            if (text.Length == 4) return OfYear(year);
            if (tail.Length == 2 && tail[0] == 'Q' && tail[1] is >= '1' and <= '4') return OfQuarter(year, tail[1] - '0');
            if (tail.Length == 2 && int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= MonthsInYear) return OfMonth(year, month);
        }
        throw new RuleViolationException("return.period", $"申报周期“{text}”无法识别，请写成 2026、2026-Q3 或 2026-10。", $"'{text}' is no period; write 2026, 2026-Q3 or 2026-10.", field, kind: Refusal.Invalid);
    }

    /// <summary>What a site of a class owes for a year, by their last day.</summary>
    // HJ 1259-2022 7.2: key units a month, simplified units a quarter, all a year.
    public static IReadOnlyList<ReturnPeriod> OwedFor(int year, UnitClass unit) => unit switch
    {
        UnitClass.Key => [.. Enumerable.Range(1, MonthsInYear).Select(month => OfMonth(year, month)), OfYear(year)],
        UnitClass.Simplified => [.. Enumerable.Range(1, QuartersInYear).Select(quarter => OfQuarter(year, quarter)), OfYear(year)],
        UnitClass.Registered => [OfYear(year)],
    };

    public bool IsOwedBy(UnitClass unit) => Kind switch
    {
        PeriodKind.Month => unit == UnitClass.Key,
        PeriodKind.Quarter => unit == UnitClass.Simplified,
        PeriodKind.Year => true,
    };

    /// <summary>The last day on which it is in time; the day itself is in time, which is our reading of “by”.</summary>
    public DateOnly DueOn(Rulebook rulebook, RegionCode? region)
    {
        var next = To.AddDays(1);
        var rule = rulebook.Get(DueRule, next, region);
        if (Kind != PeriodKind.Year) return new DateOnly(next.Year, next.Month, rule.Int);
        var due = rule.Value.Split('-');
        return new DateOnly(next.Year, int.Parse(due[0], CultureInfo.InvariantCulture), int.Parse(due[1], CultureInfo.InvariantCulture));
    }

    /// <exception cref="RuleViolationException">return.period-open: what is not over cannot be confirmed.</exception>
    public void RefuseUnlessOver(DateOnly today)
    {
        if (today <= To)
            throw new RuleViolationException("return.period-open", $"申报周期 {Text} 到 {To:yyyy-MM-dd} 才结束，现在还不能确认。", $"The period {Text} ends on {To:yyyy-MM-dd}; it cannot be confirmed before.", "period", DueRule,
                $"请在 {To.AddDays(1):yyyy-MM-dd} 起确认；在此之前可以随时查看。", $"Confirm it from {To.AddDays(1):yyyy-MM-dd}; until then it can be read.");
    }

    private static ReturnPeriod OfMonth(int year, int month) => new(PeriodKind.Month, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), $"{year:0000}-{month:00}");

    private static ReturnPeriod OfQuarter(int year, int quarter)
    {
        var from = new DateOnly(year, 1 + ((quarter - 1) * MonthsInQuarter), 1);
        return new(PeriodKind.Quarter, from, from.AddMonths(MonthsInQuarter).AddDays(-1), $"{year:0000}-Q{quarter}");
    }

    private static ReturnPeriod OfYear(int year) => new(PeriodKind.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year:0000}");
}
