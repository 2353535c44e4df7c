namespace WasteLoop.Collection.Requests;

/// <summary>A request as answered.</summary>
/// <param name="Urgency">By when it should be fetched and why; null once it is closed.</param>
/// <param name="Estimate">What it will roughly cost, by the terms of today.</param>
public sealed record RequestView(
    string Request, RequestState State, RequestView.Party Firm, RequestView.Place Site, RequestView.Party Collector, IReadOnlyList<RequestView.Item> Items, string? Note, bool HasPhoto,
    DateOnly? WishedFrom, DateOnly? WishedTo, string? StandingOrder, string? Round, DateTimeOffset RequestedAt, int AgeDays, DateTimeOffset? ClosedAt, string? WithdrawReason,
    RequestView.Need? Urgency, RequestView.Cost Estimate)
{
    public sealed record Party(string Code, string Name, string Contact, string Phone);

    public sealed record Place(string Code, string Name, string Region, string Address);

    /// <param name="Price">Null when no terms name the waste.</param>
    public sealed record Item(string WasteCode, string WasteName, decimal? Kg, int? Containers, Price? Price);

    /// <param name="Terms">The contract or offer.</param>
    /// <param name="Pooled">An offer to all firms of the county.</param>
    /// <param name="Fen">For the amount; null when it is not known in kilograms. Negative: the collector pays.</param>
    public sealed record Price(string Terms, bool Pooled, long FenPerKg, long? Fen);

    /// <param name="FetchBy">The last day that is in time.</param>
    /// <param name="Text">Why, in the caller's language.</param>
    public sealed record Need(DateOnly FetchBy, UrgencyLevel Level, UrgencyReason Reason, string? Rule, string Text);

    /// <param name="Fen">The sum of what can be priced.</param>
    /// <param name="Complete">False when an item has no price or no known mass.</param>
    public sealed record Cost(long Fen, bool Complete);
}
