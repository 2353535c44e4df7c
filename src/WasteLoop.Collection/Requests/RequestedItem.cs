namespace WasteLoop.Collection.Requests;

/// <summary>A waste to be fetched and roughly how much; grams or containers are known, or both.</summary>
public sealed class RequestedItem
{
    public const int ContainersMax = 1_000;

    public required string Request { get; init; }

    /// <summary>With hyphens.</summary>
    public required string WasteCode { get; init; }
    public required long? Grams { get; init; }
    public required int? Containers { get; init; }
}
