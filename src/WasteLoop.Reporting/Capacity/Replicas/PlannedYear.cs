using System.Text.Json;

namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>What a site's newest plan (管理计划) for a year expects to produce, code by code.</summary>
public sealed class PlannedYear
{
    public required string Site { get; init; }
    public required int Year { get; init; }

    /// <summary>Grams by code as JSON.</summary>
    public required string Grams { get; init; }

    public IReadOnlyDictionary<string, long> ByCode => JsonSerializer.Deserialize<Dictionary<string, long>>(Grams) ?? [];
}
