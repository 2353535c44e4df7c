namespace WasteLoop.Reporting.Indicators.Definitions;

/// <summary>Where a term's value comes from.</summary>
internal enum TermSource
{
    /// <summary>Our own books: links of the chain and a stream.</summary>
    Books,

    /// <summary>A named statistic of another department.</summary>
    Statistic,

    /// <summary>A count of firms, counties or licences in the register.</summary>
    Coverage,
}

/// <summary>Which year a term is of.</summary>
internal enum TermPeriod
{
    /// <summary>The year asked for.</summary>
    Year,

    /// <summary>The base year of the rulebook (基准年).</summary>
    Base,

    /// <summary>The year before.</summary>
    Before,
}

/// <summary>One quantity of a formula, such as <c>books:utilised&amp;disposed.industrial@base|industrial-hazardous-landfilled</c>.</summary>
/// <param name="Name">A statistic's or count's name; for the books the links, by &amp;.</param>
/// <param name="Stream">For the books: the stream; empty for the others.</param>
/// <param name="Instead">For the books: the statistic that stands in for years before the books began; null without one.</param>
internal sealed record Term(TermSource Source, string Name, string Stream, TermPeriod Period, string? Instead)
{
    /// <summary>The link for what was used of the stock of earlier years, which is no link of the chain but part of "utilised".</summary>
    public const string EarlierStockUsed = "earlier-stock-used";

    /// <summary>The links that a term of the books sums.</summary>
    public IReadOnlyList<string> Links => Name.Split('&');

    /// <summary>The year that it is of.</summary>
    public int YearOf(int year, int baseYear) => Period switch { TermPeriod.Year => year, TermPeriod.Base => baseYear, TermPeriod.Before => year - 1 };

    /// <summary>What publications know it by.</summary>
    public string Key => $"{Source}:{Name}{(Stream.Length > 0 ? "." + Stream : "")}{(Period == TermPeriod.Year ? "" : "@" + Period)}".ToLowerInvariant();

    /// <exception cref="InvalidDataException">The table's text is no term: a bug.</exception>
    public static Term Parse(string text)
    {
        if (text.Split('|') is not [var main, .. { Length: <= 1 } instead] || main.Split('@') is not [var what, .. { Length: <= 1 } period] || what.Split(':') is not [var source, var name])
            throw new InvalidDataException($"'{text}' is no term.");
        var from = Enum.Parse<TermSource>(source, ignoreCase: true);
        var (links, stream) = from == TermSource.Books && name.Split('.') is [var first, var second] ? (first, second) : (name, "");
        return new Term(from, links, stream, period is [var word] ? Enum.Parse<TermPeriod>(word, ignoreCase: true) : TermPeriod.Year, instead is [var statistic] ? statistic : null);
    }
}
