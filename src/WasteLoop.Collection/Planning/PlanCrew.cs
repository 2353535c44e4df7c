namespace WasteLoop.Collection.Planning;

/// <summary>A person who may be sent. A truck needs a driver and an escort, two persons.</summary>
/// <param name="Certificate">Number of the qualification certificate (从业资格证), good from ValidFrom to ValidTo.</param>
/// <param name="Duty">driver or escort.</param>
public sealed record PlanCrew(string Certificate, string Duty, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo)
{
    public const string Driver = "driver";
    public const string Escort = "escort";

    /// <summary>Whether the certificate is good on a day for a duty.</summary>
    public bool IsGoodOn(DateOnly day, string duty) => Duty == duty && CoversHazardousWaste && ValidFrom <= day && day <= ValidTo;
}
