using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Import;

/// <summary>Writes values in the one form that the files hold: no trailing zeros, days as yyyy-MM-dd, true or false.</summary>
internal static class CsvCells
{
    public static string Kilograms(long grams) => Mass.FromGrams(grams).Kilograms.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Tonnes(long grams) => Mass.FromGrams(grams).Tonnes.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Flag(bool flag) => flag ? "true" : "false";
}
