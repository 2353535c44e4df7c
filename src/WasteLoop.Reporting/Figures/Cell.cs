using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Figures;

/// <summary>The sum of the facts of one month, county, waste code, generator class, link and method; or, at a coarser level, of one year, city or whatever it tells apart.</summary>
/// <remarks>There is one as long as it has a fact. Their number follows the number of places and codes, not that of batches. What the level does not tell apart is empty.</remarks>
public sealed class Cell
{
    /// <summary>month/county/code/class/link/method: what a fact names; with the level before it where that is coarser.</summary>
    public required string Key { get; init; }

    /// <summary>The name of a <see cref="Figures.Level"/>.</summary>
    public required string Level { get; init; }

    /// <summary>2026-11, in China; at a yearly level 2026.</summary>
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

    /// <summary>The key of a full cell.</summary>
    public static string KeyOf(string month, string county, string code, string unitClass, string link, string method) => string.Join('/', month, county, code, unitClass, link, method);

    /// <summary>The cell of a key with a sum.</summary>
    public static Cell Of(string key, long grams, int facts)
    {
        var (parts, level) = (CellParts.Of(key), Figures.Level.Of(key));
        var kind = level.Waste switch { WasteDetail.None => null, WasteDetail.Kind => WasteKind.At(parts.Waste), WasteDetail.Code => WasteKind.Of(parts.Waste) };
        return new Cell
        {
            Key = key,
            Level = level.Name,
            Month = parts.Period,
            County = level.Place == RegionLevel.County ? parts.Place : "",
            City = level.Place == RegionLevel.Province ? "" : parts.Place[..4] + "00",
            Province = parts.Place[..2] + "0000",
            Code = level.Waste == WasteDetail.Code ? parts.Waste : "",
            Category = kind?.Category ?? "",
            Class = parts.Class,
            Stream = kind?.Stream ?? "",
            Kind = kind?.Kind ?? "",
            Link = parts.Link,
            Method = parts.Method,
            Grams = grams,
            Facts = facts,
        };
    }
}
