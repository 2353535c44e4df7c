namespace WasteLoop.Host.Demo;

/// <summary>A firm of the demo's county.</summary>
/// <param name="Wastes">What a producer makes.</param>
internal sealed record Firm(string Code, string Name, string Region, IReadOnlyList<Waste> Wastes)
{
    public string Site => Code + "001";
}
