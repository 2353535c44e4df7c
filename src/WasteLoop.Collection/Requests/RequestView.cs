using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Requests;

/// <summary>A request as answered.</summary>
/// <param name="PhotoMissing">Something is described and not yet identified, and there is no photo of it.</param>
/// <param name="Hours">When the firm can be called on, in China time; null for any time.</param>
/// <param name="Unidentified">Something is described and not yet identified: it cannot be planned.</param>
/// <param name="Urgency">By when it should be fetched and why; null once it is closed.</param>
/// <param name="Estimate">What it will roughly cost, by the terms of today.</param>
public sealed record RequestView(
    string Request, RequestState State, RequestView.Party Firm, RequestView.Place Site, RequestView.Party Collector, IReadOnlyList<RequestView.Item> Items, string? Note, bool HasPhoto, bool PhotoMissing,
    DateOnly? WishedFrom, DateOnly? WishedTo, IReadOnlyList<VisitHours>? Hours, EnteredBy EnteredBy, bool Unidentified, string? StandingOrder, string? Round, DateTimeOffset RequestedAt, int AgeDays, DateTimeOffset? ClosedAt, string? WithdrawReason,
    RequestView.Need? Urgency, RequestView.Cost Estimate)
{
    public sealed record Party(string Code, string Name, string Contact, string Phone);

    public sealed record Place(string Code, string Name, string Region, string Address);

    /// <param name="Number">Its place in the request, from 1.</param>
    /// <param name="WasteCode">Null until what was described is identified.</param>
    /// <param name="WasteName">The short name of the national list; empty without a code.</param>
    /// <param name="Description">What the firm wrote in place of a code.</param>
    /// <param name="Price">Null when no terms name the waste.</param>
    /// <param name="Identified">Who said which waste it is; null where nobody had to.</param>
    public sealed record Item(int Number, string? WasteCode, string WasteName, string? Description, decimal? Kg, int? Containers, Price? Price, Identification? Identified);

    /// <param name="Party">The collector.</param>
    /// <param name="User">The collector's user.</param>
    public sealed record Identification(string Party, string PartyName, string User, DateTimeOffset At, string Reason);

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
