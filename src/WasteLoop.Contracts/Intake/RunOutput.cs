namespace WasteLoop.Contracts.Intake;

/// <summary>What came out of a treatment run. Kind is product, residue (Label names its new container), emplaced (landfilled for good) or loss.</summary>
/// <remarks>HandOnBy is the last China day for a residue to leave or be treated: the earliest of what went into the run; null where none has one, and in entries from before it was told.</remarks>
public sealed record RunOutput(
    string Kind, string Name, long Grams, string? Label, string? WasteCode, DateOnly? HandOnBy = null);
