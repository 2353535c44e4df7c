namespace WasteLoop.Contracts.Reporting;

/// <summary>A region's figures of a year were published as they then stood: what each journal had told (Positions), and each figure with its terms. A further publication of the same region and year names its Reason.</summary>
public sealed record IndicatorsPublished(
    string Publication, string Region, int Year, string Formula, string Edition, PublishedPosition[] Positions, PublishedFigure[] Figures, string Note, string? Reason) : IEvent
{
    string IEvent.Subject => Publication;
}
