namespace WasteLoop.Kernel;

/// <summary>The national list of hazardous waste (国家危险废物名录), edition by edition.</summary>
/// <remarks>A batch keeps the code of the edition in force on its day; only new batches need the new code. The table of the
/// 2025 edition was not at hand: its lines are those of 2021, marked not certain, until a file replaces them.</remarks>
public sealed class WasteCatalogue
{
    private readonly List<Shelf> _shelves;
    private readonly Dictionary<WasteCode, WasteCode> _renamed;

    private WasteCatalogue(List<Shelf> shelves, Dictionary<WasteCode, WasteCode> renamed)
    {
        _shelves = shelves;
        _renamed = renamed;
    }

    /// <summary>The built-in editions.</summary>
    public static WasteCatalogue Embedded { get; } = Load(null);

    /// <summary>All editions, oldest first.</summary>
    public IReadOnlyList<CatalogueEdition> Editions => [.. _shelves.Select(shelf => shelf.Edition)];

    /// <summary>The built-in editions, with the files of a directory in their place.</summary>
    /// <param name="overrideDirectory">May hold <c>hazardous_waste_codes.2025.csv</c> (columns as built in), which replaces
    /// that edition's lines, and <c>editions.csv</c>; null for the built-in tables alone.</param>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    /// <exception cref="InvalidDataException">A file lacks a column.</exception>
    public static WasteCatalogue Load(string? overrideDirectory)
    {
        var builtIn = EmbeddedCsv.Read("hazardous_waste_codes.csv");
        var shelves = EmbeddedCsv.Read("editions.csv", overrideDirectory)
            .Select(row => ShelfOf(row, builtIn, overrideDirectory))
            .OrderBy(shelf => shelf.Edition.InForceFrom)
            .ToList();
        var renamed = EmbeddedCsv.Read("hazardous_waste_code_aliases.csv", overrideDirectory)
            .ToDictionary(row => WasteCode.Parse(row["code_2016"]), row => WasteCode.Parse(row["code_2021"]));
        return new WasteCatalogue(shelves, renamed);
    }

    /// <exception cref="RuleViolationException"><c>waste-code.no-edition</c> for a day that no edition covers.</exception>
    public CatalogueEdition EditionOn(DateOnly on) => RequireShelf(on, null).Edition;

    /// <summary>The line of a code on a day; 900-000-XX is accepted for every category there is.</summary>
    /// <exception cref="RuleViolationException"><c>waste-code.unknown</c>, naming the new code where the list was renumbered;
    /// <c>waste-code.no-edition</c>.</exception>
    public WasteEntry Require(WasteCode code, DateOnly on, string? field = null)
    {
        var shelf = RequireShelf(on, field);
        if (shelf.Find(code) is { } entry)
        {
            return entry;
        }

        var edition = shelf.Edition;
        var successor = _renamed.TryGetValue(code, out var renamed) && shelf.Find(renamed) is not null ? renamed : (WasteCode?)null;
        throw new RuleViolationException(
            "waste-code.unknown",
            $"{on:yyyy-MM-dd} 适用的《国家危险废物名录（{edition.Name}年版）》中没有代码 {code}"
            + (successor is null ? "。" : $"；该代码已改为 {successor}。"),
            $"Code {code} is not in the {edition.Name} edition of the national list, in force on {on:yyyy-MM-dd}"
            + (successor is null ? "." : $"; it is now {successor}."),
            field,
            "waste-code.listed",
            successor is null ? "请在名录中查找正确代码；经鉴别属于危险废物的，使用 900-000-XX。" : $"请改用 {successor}。",
            successor is null ? "Look the waste up in the list; waste found hazardous by testing takes 900-000-XX." : $"Use {successor}.");
    }

    /// <summary>The line of a code on a day; null when the code is not listed or no edition covers the day.</summary>
    public WasteEntry? Find(WasteCode code, DateOnly on) => ShelfOn(on)?.Find(code);

    /// <summary>All lines of the edition in force on a day.</summary>
    /// <exception cref="RuleViolationException"><c>waste-code.no-edition</c>.</exception>
    public IReadOnlyCollection<WasteEntry> EntriesOn(DateOnly on) => RequireShelf(on, null).Entries.Values;

    private Shelf? ShelfOn(DateOnly on) =>
        _shelves.LastOrDefault(shelf => shelf.Edition.InForceFrom <= on && (shelf.Edition.InForceTo is not { } last || on <= last));

    private Shelf RequireShelf(DateOnly on, string? field) => ShelfOn(on)
        ?? throw new RuleViolationException(
            "waste-code.no-edition",
            $"系统中没有 {on:yyyy-MM-dd} 适用的《国家危险废物名录》；最早为 {_shelves[0].Edition.InForceFrom:yyyy-MM-dd} 起施行的{_shelves[0].Edition.Name}年版。",
            $"No edition of the national list is held for {on:yyyy-MM-dd}; the first is {_shelves[0].Edition.Name}, in force from "
            + $"{_shelves[0].Edition.InForceFrom:yyyy-MM-dd}.",
            field,
            "waste-code.listed",
            kind: Refusal.Invalid);

    private static Shelf ShelfOf(CsvRow row, IReadOnlyList<CsvRow> builtIn, string? overrideDirectory)
    {
        var name = row["name"];
        var table = row["table_edition"];
        var edition = new CatalogueEdition(
            name, row.Date("in_force_from"), row.OptionalDate("in_force_to"), row["source"], row["certainty"], row["note"]);
        var file = $"hazardous_waste_codes.{name}.csv";
        if (EmbeddedCsv.ReadOverride(file, overrideDirectory) is { } supplied)
        {
            return Shelf.Of(edition with { Certainty = "C", Note = $"Lines supplied in {file}." }, supplied, certain: true);
        }

        return Shelf.Of(edition, builtIn.Where(line => line["list_edition"] == table), certain: table == name);
    }

    private sealed record Shelf(
        CatalogueEdition Edition,
        Dictionary<WasteCode, WasteEntry> Entries,
        Dictionary<string, string> CategoryNames,
        bool Certain)
    {
        public static Shelf Of(CatalogueEdition edition, IEnumerable<CsvRow> lines, bool certain)
        {
            var entries = lines.Select(line => EntryOf(line, edition.Name, certain)).ToDictionary(entry => entry.Code);
            var categories = entries.Values
                .DistinctBy(entry => entry.Category)
                .ToDictionary(entry => entry.Category, entry => entry.CategoryName);
            return new Shelf(edition, entries, categories, certain);
        }

        public WasteEntry? Find(WasteCode code) =>
            Entries.TryGetValue(code, out var entry) ? entry
            : code.IsByIdentification && CategoryNames.TryGetValue(code.Category, out var name)
                // 名录 2021 art. 6: found hazardous by testing, not listed by name.
                ? new WasteEntry(code, code.Category, name, "非特定行业", "经鉴别属于危险废物的固体废物", HazardList.Empty, Edition.Name, Certain)
                : null;

        private static WasteEntry EntryOf(CsvRow line, string edition, bool certain)
        {
            // The table writes every list with commas and says in hazard_mode where the printed list has slashes.
            var hazards = line["hazard_mode"] == "any" ? line["hazard"].Replace(',', '/') : line["hazard"];
            return new WasteEntry(
                WasteCode.Parse(line["code"]),
                line["category"],
                line["category_name"],
                line["industry"],
                line["short_name"],
                HazardList.Parse(hazards),
                edition,
                certain);
        }
    }
}
