using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Lists;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Aggregates;

/// <summary>Which figures are asked for. All that is named must hold; what is not named does not matter.</summary>
/// <param name="From">The first month, such as 2026-01; from the beginning when not said: so a sum of stored is the stock at the end of <paramref name="To"/>.</param>
/// <param name="To">The last month; without end when not said.</param>
/// <param name="Region">A county, city or province: where it counts.</param>
/// <param name="WasteCode">A waste code, such as 900-249-08.</param>
/// <param name="Category">A category, such as HW08.</param>
/// <param name="Class">The generator's class: key, simplified or registered.</param>
/// <param name="Stream">One of the five kinds by where waste comes from.</param>
/// <param name="Kind">One of the five kinds by what waste is.</param>
/// <param name="Link">One or several links of the chain, by comma.</param>
/// <param name="Method">A method of use or disposal, such as R9.</param>
public sealed record AggregateFilter(
    string? From, string? To, string? Region, string? WasteCode, string? Category, [FromQuery(Name = "class")] string? Class, string? Stream, string? Kind, string? Link, string? Method)
{
    private const string FirstMonth = "-01";
    private const string LastMonth = "-12";
    private const int YearDigits = 4;

    /// <summary>The cells that the filter names, as far as the caller may see them: a bureau those of its region.</summary>
    /// <param name="by">By what they will be summed: those of the level with the fewest that holds what is asked for; null for full cells.</param>
    /// <exception cref="RuleViolationException">aggregates.month, aggregates.months, aggregates.category, aggregates.word, region.unknown, waste-code.format, method.unknown.</exception>
    internal IQueryable<Cell> CellsOf(ReportingDb db, Caller caller, Grouping? by) => CellsOf(db, caller, by, out _);

    /// <inheritdoc cref="CellsOf(ReportingDb, Caller, Grouping?)"/>
    internal IQueryable<Cell> CellsOf(ReportingDb db, Caller caller, Grouping? by, out Level level)
    {
        var (from, to) = (MonthOf(From, "from"), MonthOf(To, "to"));
        if (from is not null && to is not null && string.CompareOrdinal(from, to) > 0)
            throw new RuleViolationException("aggregates.months", $"起始月 {from} 晚于终止月 {to}。", $"The first month {from} is after the last, {to}.", "from", kind: Refusal.Invalid);
        var region = Region is null ? (RegionCode?)null : Regions.Require(Region, "region");
        // Bureaus come here beside those who see all; one without a region sees nothing.
        var own = caller.RegionPrefix is { } prefix ? RegionCode.Parse(prefix.PadRight(6, '0')) : (RegionCode?)null;

        level = by is null ? Level.Full : Level.With([.. by.Columns, .. ColumnsNamed(from, to), .. new[] { region, own }.OfType<RegionCode>().Select(ColumnOf)]);
        if (level.Yearly) (from, to) = (from?[..YearDigits], to?[..YearDigits]);
        var name = level.Name;
        var cells = db.Cells.Where(c => c.Level == name);
        if (!caller.SeesAll) cells = own is { } seen ? Within(cells, seen) : cells.Where(_ => false);
        if (region is { } named) cells = Within(cells, named);
        if (from is not null) cells = cells.Where(c => string.Compare(c.Month, from) >= 0);
        if (to is not null) cells = cells.Where(c => string.Compare(c.Month, to) <= 0);
        if (WasteCode is not null)
        {
            var code = Kernel.WasteCode.Parse(WasteCode, "wasteCode").Value;
            cells = cells.Where(c => c.Code == code);
        }
        if (Category is not null)
        {
            var category = CategoryOf(Category);
            cells = cells.Where(c => c.Category == category);
        }
        if (Class is not null)
        {
            var word = Word(Class, GeneratorClass.All, "class");
            cells = cells.Where(c => c.Class == word);
        }
        if (Stream is not null)
        {
            var word = Word(Stream, WasteStreams.NamesOf(WasteStreams.ByOrigin), "stream");
            cells = cells.Where(c => c.Stream == word);
        }
        if (Kind is not null)
        {
            var word = Word(Kind, WasteStreams.NamesOf(WasteStreams.ByKind), "kind");
            cells = cells.Where(c => c.Kind == word);
        }
        if (Link is not null)
        {
            var links = Link.Split(',', StringSplitOptions.TrimEntries).Select(word => Word(word, Figures.Link.All, "link")).Distinct().ToArray();
            cells = links is [var only] ? cells.Where(c => c.Link == only) : cells.Where(c => links.Contains(c.Link));
        }
        if (Method is not null)
        {
            var method = DisposalMethods.Require(Method, "method").Code;
            cells = cells.Where(c => c.Method == method);
        }
        return cells;
    }

    /// <summary>What the filter asks of a cell; a part of a year asks for its month.</summary>
    private IEnumerable<string> ColumnsNamed(string? from, string? to)
    {
        if (from?.EndsWith(FirstMonth, StringComparison.Ordinal) == false || to?.EndsWith(LastMonth, StringComparison.Ordinal) == false) yield return nameof(Cell.Month);
        if (WasteCode is not null) yield return nameof(Cell.Code);
        if (Category is not null) yield return nameof(Cell.Category);
        if (Class is not null) yield return nameof(Cell.Class);
        if (Stream is not null) yield return nameof(Cell.Stream);
        if (Kind is not null) yield return nameof(Cell.Kind);
        if (Method is not null) yield return nameof(Cell.Method);
    }

    private static string ColumnOf(RegionCode region) => region.Level switch
    {
        RegionLevel.Province => nameof(Cell.Province),
        RegionLevel.Prefecture => nameof(Cell.City),
        RegionLevel.County => nameof(Cell.County),
    };

    /// <summary>Those in a region.</summary>
    internal static IQueryable<Cell> Within(IQueryable<Cell> cells, RegionCode region)
    {
        var (code, city) = (region.Value, region.Prefecture + "00");
        return region.Level switch
        {
            RegionLevel.Province => cells.Where(c => c.Province == code),
            RegionLevel.Prefecture => cells.Where(c => c.City == code),
            // The city beside it leads to the index.
            RegionLevel.County => cells.Where(c => c.City == city && c.County == code),
        };
    }

    private static string? MonthOf(string? text, string field)
    {
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and < 3000 ? text
            : throw new RuleViolationException("aggregates.month", $"“{text}” 不是月份：应如 2026-11。", $"\"{text}\" is not a month such as 2026-11.", field, kind: Refusal.Invalid);
    }

    private static string CategoryOf(string text)
    {
        var upper = text.Trim().ToUpperInvariant();
        return upper is ['H', 'W', >= '0' and <= '9', >= '0' and <= '9'] ? upper
            : throw new RuleViolationException("aggregates.category", $"“{text}” 不是废物类别：应如 HW08。", $"\"{text}\" is not a category such as HW08.", "category", kind: Refusal.Invalid);
    }

    internal static string Word(string text, IReadOnlyList<string> words, string field) => words.Contains(text) ? text
        : throw new RuleViolationException("aggregates.word", $"{field} 须为 {string.Join("、", words)} 之一。", $"{field} is one of {string.Join(", ", words)}.", field, kind: Refusal.Invalid);
}
