using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Requests;

/// <summary>A waste to be fetched and roughly how much; grams or containers are known, or both. What the firm could not name it described.</summary>
public sealed class RequestedItem
{
    public const int ContainersMax = 1_000;
    public const int DescriptionLengthMax = 200;

    public required string Request { get; init; }

    /// <summary>Its place in the request, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>With hyphens; null until the collector has identified what the firm described.</summary>
    public string? WasteCode { get; private set; }

    /// <summary>What it is and where it comes from; null of what the firm named itself.</summary>
    public required string? Description { get; init; }
    public required long? Grams { get; init; }
    public required int? Containers { get; init; }

    /// <summary>The collector's user who said what it is.</summary>
    public string? IdentifiedBy { get; private set; }
    public DateTimeOffset? IdentifiedAt { get; private set; }
    public string? IdentifyReason { get; private set; }

    internal static RequestedItem Of(string request, int number, PickupItem item) =>
        new() { Request = request, Number = number, WasteCode = item.WasteCode, Description = item.Description, Grams = item.Grams, Containers = item.Containers };

    internal void Identify(string wasteCode, string reason, string user, DateTimeOffset at) =>
        (WasteCode, IdentifyReason, IdentifiedBy, IdentifiedAt) = (wasteCode, reason, user, at);
}
