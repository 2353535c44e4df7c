using WasteLoop.Kernel;
using WasteLoop.Manifests.Replicas;

namespace WasteLoop.Manifests.Transfer;

/// <summary>What is checked when a truck is loaded: papers, then labels, then the load.</summary>
internal static class LoadingRules
{
    /// <summary>Who and what drives.</summary>
    /// <param name="Vehicle">The vehicle of the plate; null when there is none.</param>
    public sealed record Trip(string Carrier, string Plate, KnownVehicle? Vehicle, string DriverCertificate, KnownCrew? Driver, string EscortCertificate, KnownCrew? Escort, IReadOnlyList<KnownTransportPermit> Permits);

    /// <summary>Rule 9: carrier, vehicle and crew.</summary>
    /// <exception cref="RuleViolationException">manifest.transport-papers, manifest.crew-alone.</exception>
    public static void Papers(Trip trip, DateOnly day)
    {
        Transfer.Papers.PermitOf(trip.Carrier, trip.Permits, day, null);
        if (trip.Vehicle is not { } vehicle || vehicle.Carrier != trip.Carrier)
            throw Transfer.Papers.Refused($"车辆 {trip.Plate} 不是本承运单位登记的车辆。", $"The vehicle {trip.Plate} is not registered for this carrier.", "plate");
        Transfer.Papers.Require(vehicle, day, $"车辆 {vehicle.Plate} 的道路运输证", $"transport certificate of vehicle {vehicle.Plate},", vehicle.Certificate, "plate");
        Crew(trip.Carrier, trip.Driver, trip.DriverCertificate, KnownCrew.Driver, ("驾驶员", "driver"), day);
        if (trip.DriverCertificate == trip.EscortCertificate)
            throw new RuleViolationException("manifest.crew-alone", "驾驶员和押运员不能是同一人。", "Driver and escort cannot be the same person.", "escort", "manifest.transport-papers",
                "请另派押运员。", "Send an escort along.");
        Crew(trip.Carrier, trip.Escort, trip.EscortCertificate, KnownCrew.Escort, ("押运员", "escort"), day);
    }

    /// <summary>Rule 8: every label that was scanned is on the manifest and its container still in the books. Gives the grams to ship.</summary>
    /// <exception cref="RuleViolationException">manifest.nothing-loaded, manifest.loading-label-match, manifest.container-withdrawn.</exception>
    public static Dictionary<string, long> Labels(Manifest manifest, string[] scanned, IReadOnlyDictionary<string, KnownContainer> known)
    {
        if (scanned.Length == 0)
            throw new RuleViolationException("manifest.nothing-loaded", "没有扫描任何容器，不能起运。", "No container was scanned: there is nothing to depart with.", "labels", "manifest.loading-label-match",
                "请扫描装车的容器；不装运的，请移出人作废联单。", "Scan what is loaded; if nothing is, let the mover void the manifest.");
        var listed = manifest.Containers.Select(container => container.Label).ToHashSet();
        var grams = new Dictionary<string, long>();
        for (var i = 0; i < scanned.Length; i++)
        {
            var (label, field) = (scanned[i], $"labels[{i}]");
            if (!listed.Contains(label))
                throw new RuleViolationException("manifest.loading-label-match", $"容器 {label} 不在联单 {manifest.Number} 上，不得装载。", $"Container {label} is not on manifest {manifest.Number} and must not be loaded.",
                    field, "manifest.loading-label-match", "请卸下该容器，或请移出人另行签发联单。", "Unload it, or let the mover issue a manifest for it.");
            if (!known.TryGetValue(label, out var container) || container.Withdrawn || !container.InStore)
                throw new RuleViolationException("manifest.container-withdrawn", $"容器 {label} 签发后已从台账撤销，不得装载。", $"Container {label} was withdrawn from the ledger after the manifest was issued and must not be loaded.",
                    field, "manifest.in-store", "请卸下该容器后重新扫描。", "Unload it and scan again.");
            grams.Add(label, container.Grams);
        }
        return grams;
    }

    /// <summary>The truck carries no more than it may, the other loads of its round included.</summary>
    /// <exception cref="RuleViolationException">manifest.overload.</exception>
    public static void Load(KnownVehicle vehicle, long loadGrams, long alreadyGrams)
    {
        if (loadGrams + alreadyGrams <= vehicle.LoadMaxGrams) return;
        var (load, already, max) = (Mass.FromGrams(loadGrams), Mass.FromGrams(alreadyGrams), Mass.FromGrams(vehicle.LoadMaxGrams));
        throw new RuleViolationException("manifest.overload", $"车辆 {vehicle.Plate} 核定载质量 {max}，本联单 {load}，同车其他在途联单 {already}，超载。",
            $"The vehicle {vehicle.Plate} may carry {max}; this load has {load}, and other manifests under way on it {already}.", "labels",
            nextZh: "请减少装载，未装的容器留在库中。", nextEn: "Load less; what is not loaded stays in store.");
    }

    private static void Crew(string carrier, KnownCrew? person, string certificate, string duty, (string Zh, string En) noun, DateOnly day)
    {
        if (person is null || person.Carrier != carrier)
            throw Transfer.Papers.Refused($"从业资格证 {certificate} 不是本承运单位登记的人员。", $"The certificate {certificate} is not of a person registered for this carrier.", noun.En);
        if (person.Duty != duty)
            throw Transfer.Papers.Refused($"从业资格证 {certificate} 不是{noun.Zh}资格。", $"The certificate {certificate} is not one of a {noun.En}.", noun.En);
        Transfer.Papers.Require(person, day, $"{noun.Zh}{person.Name}的从业资格证", $"certificate of the {noun.En} {person.Name},", certificate, noun.En);
    }
}
