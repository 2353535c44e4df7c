namespace WasteLoop.Intake.Receipts;

/// <summary>A load at its receiver as callers see it. Masses are kilograms.</summary>
/// <param name="AcceptBy">The last China day for the decision.</param>
/// <param name="AcceptByCertain">False when that year's holidays are not known yet.</param>
/// <param name="Late">Decided after that day, or not decided though it is over.</param>
/// <param name="Missing">Labels that departed but were not on the truck; they stand among the containers too.</param>
/// <param name="Total">All that was shipped against all that was received.</param>
public sealed record ReceiptView(
    string Manifest, ReceiptState State, string Site, string? SiteName, string Receiver, string? ReceiverName, string Mover, string? MoverName,
    string Carrier, string? CarrierName, string PlannedMethod, DateTimeOffset ArrivedAt, string ArrivedBy, DateOnly AcceptBy, bool AcceptByCertain, bool Late,
    IReadOnlyList<string> Missing, ReceiptView.Difference Total, IReadOnlyList<ReceiptView.Container> Containers,
    IReadOnlyList<ReceiptView.OneWeighing> Weighings, ReceiptView.Outcome? Decision)
{
    /// <param name="ReceivedKg">Null before the first weighing.</param>
    /// <param name="DifferenceKg">Received less shipped.</param>
    /// <param name="DifferencePercent">Of shipped, two decimals; null when nothing was shipped.</param>
    /// <param name="Major">Above the limit of the rulebook (weight-gap), or missing altogether.</param>
    public sealed record Difference(decimal ShippedKg, decimal? ReceivedKg, decimal? DifferenceKg, decimal? DifferencePercent, bool Major);

    /// <param name="PhotoSha256">Of its picture, at <c>…/containers/{label}/photo</c>; null when none was taken.</param>
    public sealed record Container(
        string Label, string WasteCode, string? WasteName, bool Arrived, decimal ShippedKg, decimal? ReceivedKg, decimal? DifferenceKg, decimal? DifferencePercent, bool Major,
        bool? Accepted, string? Facility, string? Reason, string? PhotoSha256);

    public sealed record OneWeighing(
        int Number, WeighingMode Mode, string Method, string Device, DateTimeOffset At, string By, decimal GrossKg, decimal TareKg, decimal NetKg, IReadOnlyList<Weight> Containers);

    /// <param name="BookKg">What the books held before this weighing.</param>
    public sealed record Weight(string Label, decimal BookKg, decimal NetKg, decimal? GrossKg, decimal? TareKg);

    /// <param name="Result">accepted, partly-accepted or rejected, judged over all that was shipped.</param>
    public sealed record Outcome(
        string Result, DateTimeOffset At, string By, string Method, string? Licence, decimal AcceptedKg, decimal RefusedKg, bool MajorDifference, string? DifferenceNote);
}
