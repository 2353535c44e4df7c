using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Aggregates;

/// <summary>By what a figure is grouped; what it is not grouped by is null.</summary>
/// <param name="RegionName">The name of the smallest region that is grouped by.</param>
public sealed record AggregateKey(
    string? Month, string? Province, string? City, string? County, string? RegionName, string? Category, string? Code, string? Class, string? Stream, string? Kind, string? Link, string? Method)
{
    internal static AggregateKey Of(Line line) => new(line.Month, line.Province, line.City, line.County,
        RegionCode.TryParse(line.County ?? line.City ?? line.Province, out var region) ? Regions.NameOf(region) : null,
        line.Category, line.Code, line.Class, line.Stream, line.Kind, line.Link, line.Method);
}
