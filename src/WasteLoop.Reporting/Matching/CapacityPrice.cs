namespace WasteLoop.Reporting.Matching;

/// <summary>The shadow price of capacity (影子价格): what one more tonne of it a year would bring, in the order of <see cref="MatchingProblem"/>'s objective.</summary>
/// <remarks>
/// The derivative of the best objective towards more capacity: exact for the first gram and for as many more as change nothing else; after that each
/// gram brings as much or less. Where an optimum is degenerate this is the right-hand derivative, whichever optimum was found.
/// </remarks>
/// <param name="MetTonnes">Tonnes more that find a place, a tonne of capacity: 0 or 1.</param>
/// <param name="SavedKm">Weighted tonne-kilometres saved, a tonne of capacity; below 0 only where a tonne more is met, which then has to travel.</param>
public readonly record struct CapacityPrice(int MetTonnes, decimal SavedKm);
