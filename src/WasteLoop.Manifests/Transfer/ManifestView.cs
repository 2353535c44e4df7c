using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>A manifest with all that is on it. Masses are kilograms, to the gram.</summary>
/// <param name="Outcome">accepted, partly-accepted or rejected, also after it is closed.</param>
/// <param name="AcceptDue">The last day for the receiver to confirm.</param>
/// <param name="Transport">Null before departure.</param>
public sealed record ManifestView(
    string Manifest, ManifestState State, ManifestState? Outcome, bool Voided, string? VoidReason, string Draft,
    ManifestView.Unit Mover, ManifestView.Firm Carrier, ManifestView.Unit Receiver, string ReceiverLicence, string Method, DateOnly? PlannedOn,
    DateTimeOffset IssuedAt, DateTimeOffset? DepartedAt, DateTimeOffset? ArrivedAt, DateOnly? AcceptDue, DateTimeOffset? DecidedAt, DateTimeOffset? ClosedAt,
    ManifestView.Signature Signed, ManifestView.Trip? Transport, IReadOnlyList<ManifestLine> Lines, IReadOnlyList<ManifestView.Container> Containers,
    ManifestView.Gap Difference, IReadOnlyList<ManifestView.Step> Steps)
{
    /// <summary>Mover or receiver.</summary>
    public sealed record Unit(string Party, string Name, string Site, string SiteName, string Region);

    public sealed record Firm(string Party, string Name);

    /// <param name="User">Who signed.</param>
    /// <param name="ContentHash">SHA-256 over what was signed.</param>
    public sealed record Signature(string User, DateTimeOffset At, string ContentHash);

    /// <summary>Vehicle and crew; driver and escort by certificate number.</summary>
    public sealed record Trip(string Plate, string Driver, string Escort);

    /// <param name="MassKg">What left, and before departure what was signed.</param>
    public sealed record Container(
        string Label, string WasteCode, string WasteName, string Hazards, string Form, string Packaging, decimal MassKg, decimal? ShippedKg, decimal? ReceivedKg,
        bool? Accepted, decimal? AcceptedKg, decimal TreatedKg, string? RefusalReason, bool LeftBehind, bool Missing);

    /// <summary>What was received against what was shipped.</summary>
    /// <param name="ReceivedKg">Null while nothing was weighed.</param>
    /// <param name="DifferenceKg">Received less shipped; negative when something is short.</param>
    /// <param name="Missing">Labels that left and did not arrive.</param>
    /// <param name="Major">是否存在重大差异, as the receiver says.</param>
    public sealed record Gap(decimal? ShippedKg, decimal? ReceivedKg, decimal? DifferenceKg, IReadOnlyList<string> Missing, bool? Major, string? Note);

    /// <param name="What">reserved, issued, collected (a container was, by a round), voided, departed, arrived, weighed, decided, treated or closed.</param>
    public sealed record Step(string What, DateTimeOffset At, DateTimeOffset RecordedAt, string? Party, string? User, string? Device, string? Note);

    /// <summary>Shows a manifest that was read with its containers and steps.</summary>
    public static ManifestView Of(Manifest manifest, AcceptDue due)
    {
        var signed = SignedContent.Read(manifest.SignedContent);
        return new ManifestView(
            manifest.Number, manifest.State, manifest.Outcome, manifest.State == ManifestState.Voided, manifest.VoidReason, manifest.Draft,
            UnitOf(signed.Mover), new Firm(manifest.Carrier, manifest.CarrierName), UnitOf(signed.Receiver), manifest.ReceiverLicence ?? signed.ReceiverLicence, manifest.Method, manifest.PlannedOn,
            manifest.IssuedAt, manifest.DepartedAt, manifest.ArrivedAt, due.Of(manifest), manifest.DecidedAt, manifest.ClosedAt,
            new Signature(manifest.SignedBy, manifest.IssuedAt, manifest.ContentHash),
            manifest.Plate is null ? null : new Trip(manifest.Plate, manifest.Driver ?? "", manifest.Escort ?? ""),
            ManifestLine.Of(manifest.Loaded), [.. manifest.Containers.OrderBy(container => container.Position).Select(ContainerOf)], GapOf(manifest),
            [.. manifest.Steps.OrderBy(step => step.Number).Select(step => new Step(step.What, step.At, step.RecordedAt, step.Party, step.User, step.Device, step.Note))]);
    }

    private static Unit UnitOf(SignedUnit unit) => new(unit.Party, unit.Name, unit.Site, unit.SiteName, unit.Region);

    private static Container ContainerOf(CarriedContainer container) => new(
        container.Label, container.WasteCode, container.WasteName, container.Hazards, container.Form, container.Packaging, Kilograms(container.ShippedGrams ?? container.IssuedGrams),
        Kilograms(container.ShippedGrams), Kilograms(container.ReceivedGrams), container.Accepted, Kilograms(container.AcceptedGrams), Kilograms(container.TreatedGrams),
        container.RefusalReason, container.LeftBehind, container.Missing);

    private static Gap GapOf(Manifest manifest)
    {
        var shipped = manifest.DepartedAt is null ? (long?)null : manifest.Loaded.Sum(container => container.ShippedGrams ?? 0);
        var received = manifest.Loaded.Any(container => container.ReceivedGrams is not null) ? manifest.Loaded.Sum(container => container.ReceivedGrams ?? 0) : (long?)null;
        return new Gap(Kilograms(shipped), Kilograms(received), (received - shipped) / 1000m, [.. manifest.Loaded.Where(container => container.Missing).Select(container => container.Label)],
            manifest.MajorDifference, manifest.DifferenceNote);
    }

    private static decimal Kilograms(long grams) => Mass.FromGrams(grams).Kilograms;

    private static decimal? Kilograms(long? grams) => grams is { } known ? Kilograms(known) : null;
}
