namespace WasteLoop.Kernel;

/// <summary>An edition of the national list of hazardous waste.</summary>
/// <param name="Name">Year, such as <c>2021</c>.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="InForceTo">Last day; null while in force.</param>
/// <param name="Source">The order that set it.</param>
/// <param name="Certainty">C read in its own text, C2 secondary only.</param>
/// <param name="Note">What is known to be missing.</param>
public sealed record CatalogueEdition(
    string Name, DateOnly InForceFrom, DateOnly? InForceTo, string Source, string Certainty, string Note);
