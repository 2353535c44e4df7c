using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Figures;

/// <summary>What a level tells of a waste.</summary>
internal enum WasteDetail
{
    None,

    /// <summary>Category and streams.</summary>
    Kind,
    Code,
}

/// <summary>How coarse a cell is: by what it is summed up and by what no longer. A question is answered by the coarsest level that still holds what it asks for.</summary>
/// <remarks>
/// A province's year has some millions of facts and up to 1.6 million full cells; the coarse levels have 25 to 250 thousand. Whatever is asked of whole years
/// has a level; by months, whatever does not ask for codes by city or for wastes by county. See decision 24. A level whose content changes gets another name:
/// so <see cref="LevelsAtStart"/> finds it missing and fills it.
/// </remarks>
/// <param name="Name">Its word in <see cref="Cell.Level"/>.</param>
/// <param name="Yearly">Its period is a year instead of a month.</param>
/// <param name="Place">The smallest region that it tells apart.</param>
internal sealed record Level(string Name, bool Yearly, RegionLevel Place, WasteDetail Waste, bool Class, bool Method)
{
    private const char AfterName = ':';
    private const char Between = '/';

    /// <summary>All there is: what facts name.</summary>
    public static readonly Level Full = new("full", Yearly: false, RegionLevel.County, WasteDetail.Code, Class: true, Method: true);

    /// <summary>From the one with the fewest cells to that with the most; a fact counts once in each.</summary>
    public static readonly IReadOnlyList<Level> All =
    [
        new("counties", Yearly: false, RegionLevel.County, WasteDetail.None, Class: true, Method: true),
        new("years", Yearly: true, RegionLevel.County, WasteDetail.Code, Class: false, Method: false),
        new("kinds", Yearly: false, RegionLevel.Prefecture, WasteDetail.Kind, Class: true, Method: true),
        new("wastes", Yearly: false, RegionLevel.Province, WasteDetail.Code, Class: true, Method: true),
        new("yearly", Yearly: true, RegionLevel.County, WasteDetail.Code, Class: true, Method: true),
        Full,
    ];

    /// <summary>The columns of a cell that are not empty at this level.</summary>
    public IReadOnlySet<string> Columns { get; } = new (bool Held, string[] Names)[]
    {
        (!Yearly, [nameof(Cell.Month)]),
        (true, [nameof(Cell.Province), nameof(Cell.Link)]),
        (Place != RegionLevel.Province, [nameof(Cell.City)]),
        (Place == RegionLevel.County, [nameof(Cell.County)]),
        (Waste != WasteDetail.None, [nameof(Cell.Category), nameof(Cell.Stream), nameof(Cell.Kind)]),
        (Waste == WasteDetail.Code, [nameof(Cell.Code)]),
        (Class, [nameof(Cell.Class)]),
        (Method, [nameof(Cell.Method)]),
    }.Where(column => column.Held).SelectMany(column => column.Names).ToHashSet();

    /// <summary>The level with the fewest cells that holds the columns.</summary>
    public static Level With(IReadOnlyCollection<string> columns) => All.First(level => level.Columns.IsSupersetOf(columns));

    /// <summary>The key of the cell of this level in which a full cell is counted.</summary>
    public string KeyOf(string fullKey)
    {
        if (this == Full) return fullKey;
        var cell = CellParts.Of(fullKey);
        var place = Place switch { RegionLevel.Province => cell.Place[..2] + "0000", RegionLevel.Prefecture => cell.Place[..4] + "00", RegionLevel.County => cell.Place };
        var waste = Waste switch { WasteDetail.None => "", WasteDetail.Kind => WasteKind.Of(cell.Waste).Key, WasteDetail.Code => cell.Waste };
        return Name + AfterName + string.Join(Between, Yearly ? cell.Period[..4] : cell.Period, place, waste, Class ? cell.Class : "", cell.Link, Method ? cell.Method : "");
    }

    /// <summary>The level that a key is of.</summary>
    public static Level Of(string key) => key.IndexOf(AfterName, StringComparison.Ordinal) is var end and > 0 ? All.Single(level => level.Name == key[..end]) : Full;
}

/// <summary>What a cell's key says; empty where its level does not tell.</summary>
internal readonly record struct CellParts(string Period, string Place, string Waste, string Class, string Link, string Method)
{
    public static CellParts Of(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/') is [var period, var place, var waste, var unitClass, var link, var method]
        ? new CellParts(period, place, waste, unitClass, link, method) : throw new InvalidOperationException($"{key} is not the key of a cell.");
}
