namespace WasteLoop.Kernel.Tests;

/// <summary>Reads a built-in table without the product's own reader; only for tables without quoted fields.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(Mass).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }
}
