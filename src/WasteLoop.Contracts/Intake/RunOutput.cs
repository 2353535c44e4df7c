namespace WasteLoop.Contracts.Intake;

/// <summary>What came out of a treatment run. Kind is product, residue (Label names its new container), emplaced (landfilled for good) or loss.</summary>
public sealed record RunOutput(
    string Kind, string Name, long Grams, string? Label, string? WasteCode);
