namespace WasteLoop.Kernel;

/// <summary>Which wastes must not be loaded or stored together (不相容废物), as a table with sources.</summary>
/// <remarks>The law forbids mixing incompatible wastes (rule <c>storage.no-mixing</c>) but lists none; the only national list was annex B of the
/// superseded GB 18597-2001. It speaks of substances, so its lines are given here by category, which errs on the safe side.</remarks>
public sealed class IncompatibleWastes
{
    private const string Table = "incompatible_wastes.csv";
    private const string AnyOther = "*";
    private const string CertainProperty = "certain:";

    private IncompatibleWastes(IReadOnlyList<Incompatibility> all) => All = all;

    /// <summary>The built-in table.</summary>
    public static IncompatibleWastes Embedded { get; } = Load(null);

    /// <summary>All lines, in the order of the table.</summary>
    public IReadOnlyList<Incompatibility> All { get; }

    /// <summary>The built-in table, or the <c>incompatible_wastes.csv</c> of a directory in its place.</summary>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    public static IncompatibleWastes Load(string? overrideDirectory) => new(
        [.. EmbeddedCsv.Read(Table, overrideDirectory)
            .Select(row => new Incompatibility(row["first"], row["second"], row["danger_zh"], row["danger_en"], row["source"], row["certainty"]))]);

    /// <summary>The first line that keeps two wastes apart; null when none does. The order of the two does not matter.</summary>
    public Incompatibility? Between(WasteCode one, HazardList oneHazards, WasteCode other, HazardList otherHazards) => All.FirstOrDefault(line =>
        (Means(line.First, one, oneHazards, other) && Means(line.Second, other, otherHazards, one))
        || (Means(line.First, other, otherHazards, one) && Means(line.Second, one, oneHazards, other)));

    private static bool Means(string selector, WasteCode code, HazardList hazards, WasteCode beside) =>
        selector == AnyOther ? code.Category != beside.Category
        : selector.StartsWith(CertainProperty, StringComparison.Ordinal)
            // "T,I" says that I is only possible: holding solvents apart from oil on a possibility would leave no round.
            ? hazards.Mode != HazardMode.AnyOf && hazards.Codes[0] == selector[CertainProperty.Length..]
        : selector == code.Category;
}
