using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Aggregates;

/// <summary>What is summed: grams with all that they can be grouped by. A grouped line has only what it is grouped by; the rest is null.</summary>
internal sealed class Line
{
    public string? Month { get; init; }
    public string? County { get; init; }
    public string? City { get; init; }
    public string? Province { get; init; }
    public string? Code { get; init; }
    public string? Category { get; init; }
    public string? Class { get; init; }
    public string? Stream { get; init; }
    public string? Kind { get; init; }
    public string? Link { get; init; }
    public string? Method { get; init; }

    public long Grams { get; init; }

    /// <summary>What of the grams came after a day.</summary>
    public long Since { get; init; }

    /// <summary>The figures as they are now.</summary>
    public static IQueryable<Line> Now(IQueryable<Cell> cells) => cells.Select(c => new Line
    {
        Month = c.Month,
        County = c.County,
        City = c.City,
        Province = c.Province,
        Code = c.Code,
        Category = c.Category,
        Class = c.Class,
        Stream = c.Stream,
        Kind = c.Kind,
        Link = c.Link,
        Method = c.Method,
        Grams = c.Grams,
    });

    /// <summary>The same to be laid beside others.</summary>
    /// <param name="since">They are told as what came since, and not as what is.</param>
    public static IQueryable<Line> Now(IQueryable<Cell> cells, bool since) => Now(cells).Select(line => new Line
    {
        Month = line.Month,
        County = line.County,
        City = line.City,
        Province = line.Province,
        Code = line.Code,
        Category = line.Category,
        Class = line.Class,
        Stream = line.Stream,
        Kind = line.Kind,
        Link = line.Link,
        Method = line.Method,
        Grams = since ? 0 : line.Grams,
        Since = since ? line.Grams : 0,
    });

    /// <summary>The facts of the cells, each by itself.</summary>
    /// <param name="since">Their grams are what came since, and nothing else.</param>
    public static IQueryable<Line> Of(IQueryable<Fact> facts, IQueryable<Cell> cells, bool since) => facts.Join(cells, f => f.Cell, c => c.Key, (f, c) => new Line
    {
        Month = c.Month,
        County = c.County,
        City = c.City,
        Province = c.Province,
        Code = c.Code,
        Category = c.Category,
        Class = c.Class,
        Stream = c.Stream,
        Kind = c.Kind,
        Link = c.Link,
        Method = c.Method,
        Grams = since ? 0 : f.Grams,
        Since = since ? f.Grams : 0,
    });
}
