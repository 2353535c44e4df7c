namespace WasteLoop.Kernel;

/// <summary>A line of the national list of hazardous waste (国家危险废物名录) in one edition.</summary>
/// <param name="Code">Waste code.</param>
/// <param name="Category">Such as <c>HW08</c>.</param>
/// <param name="CategoryName">Chinese name of the category.</param>
/// <param name="Industry">Chinese name of the industry it comes from.</param>
/// <param name="Name">Short Chinese name; the list's own text is longer.</param>
/// <param name="Hazards">Hazardous properties; empty for 900-000-XX.</param>
/// <param name="Edition">Name of the edition, such as <c>2021</c>.</param>
/// <param name="Certain">False when the edition's own table was not at hand and the line is carried over from the one before.</param>
public sealed record WasteEntry(
    WasteCode Code,
    string Category,
    string CategoryName,
    string Industry,
    string Name,
    HazardList Hazards,
    string Edition,
    bool Certain);
