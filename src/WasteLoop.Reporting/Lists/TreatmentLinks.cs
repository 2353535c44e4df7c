using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Lists;

/// <summary>Which link of the chain a method of use or disposal is, from Data/treatment_links.csv.</summary>
internal static class TreatmentLinks
{
    private static readonly Dictionary<string, string> ByMethod = DataTable.Read("treatment_links.csv", "method", "link", "source", "certainty", "note")
        .ToDictionary(line => line["method"], line => line["link"], StringComparer.OrdinalIgnoreCase);

    /// <summary>utilised, disposed or landfilled; disposed for a method that the table does not name, so that no gram is left out.</summary>
    public static string Of(string method) => ByMethod.GetValueOrDefault(method, Link.Disposed);
}
