namespace WasteLoop.Collection.Planning;

/// <summary>A truck that may be sent.</summary>
/// <param name="LoadMaxGrams">Its approved load.</param>
/// <param name="ContainersMax">Places for containers.</param>
/// <param name="PermittedCodes">The waste codes that it may carry; null when its certificate names none.</param>
/// <param name="Home">Where it starts and comes back to.</param>
/// <param name="CoversHazardousWaste">As its certificate (道路运输证) says, which is good from ValidFrom to ValidTo.</param>
public sealed record PlanVehicle(
    string Plate, long LoadMaxGrams, int ContainersMax, IReadOnlyList<string>? PermittedCodes, Place Home, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo)
{
    /// <summary>Whether its certificate is good on a day.</summary>
    public bool IsGoodOn(DateOnly day) => CoversHazardousWaste && ValidFrom <= day && day <= ValidTo;
}
