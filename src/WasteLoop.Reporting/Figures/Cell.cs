using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Figures;

/// <summary>The sum of the facts of one month, county, waste code, generator class, link and method.</summary>
/// <remarks>There is one as long as it has a fact. Their number follows the number of places and codes, not that of batches.</remarks>
public sealed class Cell
{
    private const char Between = '/';

    /// <summary>month/county/code/class/link/method: what a fact names.</summary>
    public required string Key { get; init; }

    /// <summary>2026-11, in China.</summary>
    public required string Month { get; init; }

    /// <summary>The region of the site where it counts: a county in Zhejiang, a prefecture elsewhere.</summary>
    public required string County { get; init; }

    /// <summary>The prefecture, such as 330100.</summary>
    public required string City { get; init; }

    /// <summary>The province, such as 330000.</summary>
    public required string Province { get; init; }

    /// <summary>900-249-08.</summary>
    public required string Code { get; init; }

    /// <summary>HW08.</summary>
    public required string Category { get; init; }

    /// <summary>How closely the generator is managed: key, simplified or registered.</summary>
    public required string Class { get; init; }

    /// <summary>One of the five kinds by where waste comes from, such as industrial.</summary>
    public required string Stream { get; init; }

    /// <summary>One of the five kinds by what waste is, such as hazardous.</summary>
    public required string Kind { get; init; }

    /// <summary>A <see cref="Figures.Link"/>.</summary>
    public required string Link { get; init; }

    /// <summary>R9, D10 …; empty where no method belongs to the link.</summary>
    public required string Method { get; init; }

    /// <summary>The sum.</summary>
    public required long Grams { get; init; }

    /// <summary>How many facts it sums; never 0.</summary>
    public required int Facts { get; init; }

    public static string KeyOf(string month, string county, string code, string unitClass, string link, string method) =>
        string.Join(Between, month, county, code, unitClass, link, method);

    /// <summary>The cell of a key with a sum.</summary>
    public static Cell Of(string key, long grams, int facts)
    {
        var parts = PartsOf(key);
        return new Cell
        {
            Key = key,
            Month = parts.Month,
            County = parts.County,
            City = parts.County[..4] + "00",
            Province = parts.County[..2] + "0000",
            Code = parts.Code,
            Category = WasteCode.Parse(parts.Code).Category,
            Class = parts.Class,
            Stream = WasteStreams.Of(WasteStreams.ByOrigin, parts.Code),
            Kind = WasteStreams.Of(WasteStreams.ByKind, parts.Code),
            Link = parts.Link,
            Method = parts.Method,
            Grams = grams,
            Facts = facts,
        };
    }

    internal static (string Month, string County, string Code, string Class, string Link, string Method) PartsOf(string key) =>
        key.Split(Between) is [var month, var county, var code, var unitClass, var link, var method]
            ? (month, county, code, unitClass, link, method) : throw new InvalidOperationException($"{key} is not the key of a cell.");
}
