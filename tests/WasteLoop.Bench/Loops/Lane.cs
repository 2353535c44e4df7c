using WasteLoop.Kernel;

namespace WasteLoop.Bench.Loops;

/// <summary>A firm of the bench's province with one site.</summary>
internal sealed record Firm(string Code, string Region)
{
    public string Site => Code + "001";

    public static Firm Of(char series, int number, string region) => new(CreditCode.Compose($"91{region}MA2{series}{number:D5}").Value, region);
}

/// <summary>Firms that work with each other and with nobody else: clients on different lanes meet only in the database.</summary>
internal sealed class Lane
{
    /// <summary>A firm's labels of a day and waste are counted to 999, so that a lane has several.</summary>
    public const int MakersPerLane = 8;

    // One district of each prefecture of Zhejiang: manifests are numbered by prefecture.
    private static readonly string[] Districts = ["330106", "330203", "330302", "330402", "330502", "330602", "330702", "330802", "330902", "331002", "331102"];

    public Lane(int number)
    {
        Number = number;
        Region = Districts[number % Districts.Length];
        Makers = [.. Enumerable.Range(0, MakersPerLane).Select(i => Firm.Of('D', number * MakersPerLane + i, Region))];
        Carrier = Firm.Of('E', number, Region);
        Plant = Firm.Of('F', number, Region);
    }

    public int Number { get; }
    public string Region { get; }
    public IReadOnlyList<Firm> Makers { get; }
    public Firm Carrier { get; }
    public Firm Plant { get; }
    public string Licence => $"{Region}{Number:D4}";
    public string Plate => $"浙A{Number:D5}";
    public string Driver => $"330111{Number:D5}";
    public string Escort => $"330112{Number:D5}";
}
