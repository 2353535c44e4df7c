using WasteLoop.Kernel;

namespace WasteLoop.Registry.Import;

/// <summary>The eight files, in the order in which they refer to each other.</summary>
public static class RegisterFiles
{
    public static readonly IReadOnlyList<RegisterFile> All =
    [
        new PartiesFile(), new SitesFile(), new FacilitiesFile(), new LicencesFile(), new TransportPermitsFile(), new VehiclesFile(), new CrewFile(), new UsersFile(),
    ];

    /// <exception cref="RuleViolationException">import.kind (404).</exception>
    public static RegisterFile Need(string kind) => All.FirstOrDefault(file => file.Kind == kind) ?? throw new RuleViolationException("import.kind",
        $"没有“{kind}”这种文件；可用：{string.Join('、', All.Select(file => file.Kind))}。", $"There is no file '{kind}'; known are {string.Join(", ", All.Select(file => file.Kind))}.", "kind", kind: Refusal.NotFound);
}
