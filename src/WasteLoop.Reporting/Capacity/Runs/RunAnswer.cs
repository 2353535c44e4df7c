namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>What a matching comes to as a whole.</summary>
/// <param name="Total">Of the province.</param>
/// <param name="Lists">How many lines each list has.</param>
/// <param name="Scenarios">Each scenario asked for, with its whole.</param>
public sealed record RunAnswer(FiguresKg Total, decimal CapacityKg, decimal PromisedKg, int Licences, RunAnswer.Real? RealFlows, IReadOnlyDictionary<string, int> Lists, IReadOnlyList<RunAnswer.Compared> Scenarios, long Steps)
{
    /// <summary>What really went, and the best matching of the same waste.</summary>
    /// <param name="BesidesLicenceKg">Went where no licence names the code.</param>
    /// <param name="OverOpenKg">Went to licences above what they had.</param>
    /// <param name="BesideKg">Went to licences or came from places that the matching does not know; in neither figure.</param>
    public sealed record Real(FiguresKg Went, FiguresKg Best, decimal TonneKmToSave, decimal BesidesLicenceKg, decimal OverOpenKg, decimal BesideKg);

    public sealed record Compared(string Scenario, string Name, FiguresKg Total);
}
