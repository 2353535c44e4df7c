using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The containers of one waste code on a manifest, those left behind not counted.</summary>
/// <param name="Count">Containers.</param>
/// <param name="MassKg">What left, and before departure what was signed.</param>
public sealed record ManifestLine(string WasteCode, string WasteName, int Count, decimal MassKg)
{
    public static IReadOnlyList<ManifestLine> Of(IEnumerable<CarriedContainer> containers) =>
    [
        .. containers.GroupBy(container => container.WasteCode).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same =>
            new ManifestLine(same.Key, same.First().WasteName, same.Count(), Mass.FromGrams(same.Sum(container => container.ShippedGrams ?? container.IssuedGrams)).Kilograms)),
    ];
}
