namespace WasteLoop.Collection.Field;

/// <summary>How many label codes drivers were given to bring along for a firm, waste and day.</summary>
/// <remarks>They count down from the highest serial and the firm's own labels count up from 1, so the two meet only where a day holds 999 containers.</remarks>
public sealed class LabelSeries
{
    public required string Firm { get; init; }

    /// <summary>With hyphens.</summary>
    public required string WasteCode { get; init; }
    public required DateOnly Day { get; init; }
    public int Given { get; set; }
}
