namespace WasteLoop.Host.Demo;

/// <summary>A firm of the demo's county.</summary>
/// <param name="Wastes">What a producer makes.</param>
/// <param name="SiteNumber">Which of the firm's sites is meant.</param>
internal sealed record Firm(string Code, string Name, string Region, IReadOnlyList<Waste> Wastes, string SiteNumber = "001")
{
    public string Site => Code + SiteNumber;
}
