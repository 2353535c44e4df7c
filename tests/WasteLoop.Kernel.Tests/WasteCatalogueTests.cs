namespace WasteLoop.Kernel.Tests;

public sealed class WasteCatalogueTests
{
    private const string Header =
        "category,category_name,industry,code,industry_code,serial,short_name,hazard,hazard_primary,hazard_mode,list_edition,source_page";

    private static readonly DateOnly LastDayOf2021Edition = new(2024, 12, 31);
    private static readonly DateOnly FirstDayOf2025Edition = new(2025, 1, 1);

    [Fact]
    public void Holds_all_467_codes_of_the_2021_edition()
    {
        var entries = WasteCatalogue.Embedded.EntriesOn(LastDayOf2021Edition);
        Assert.Equal(467, entries.Count);
        Assert.All(entries, entry =>
        {
            Assert.Same(entry, WasteCatalogue.Embedded.Require(WasteCode.Parse(entry.Code.Compact), LastDayOf2021Edition));
            Assert.Equal(entry.Code.Category, entry.Category);
            Assert.NotEmpty(entry.Hazards.Codes);
            Assert.NotEmpty(entry.Name);
            Assert.True(entry.Certain);
        });
    }

    [Fact]
    public void Holds_as_many_codes_a_category_as_the_list_prints()
    {
        var printed = BuiltIn.Rows("hazardous_waste_categories.csv").Select(fields => (fields[0], int.Parse(fields[2])));
        var held = WasteCatalogue.Embedded.EntriesOn(LastDayOf2021Edition).GroupBy(entry => entry.Category).Select(group => (group.Key, group.Count()));
        Assert.Equal(printed, held.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Tells_one_or_more_of_apart_from_first_certain()
    {
        Assert.Equal("T/C/I/R", WasteCatalogue.Embedded.Require(WasteCode.Parse("841-004-01"), LastDayOf2021Edition).Hazards.ToString());
        Assert.Equal("T,I", WasteCatalogue.Embedded.Require(WasteCode.Parse("900-249-08"), LastDayOf2021Edition).Hazards.ToString());
    }

    [Fact]
    public void Changes_edition_with_the_new_year_of_2025()
    {
        Assert.Equal("2021", WasteCatalogue.Embedded.EditionOn(LastDayOf2021Edition).Name);
        Assert.Equal("2025", WasteCatalogue.Embedded.EditionOn(FirstDayOf2025Edition).Name);
    }

    [Fact]
    public void Marks_the_lines_carried_over_to_2025_as_not_certain()
    {
        var entry = WasteCatalogue.Embedded.Require(WasteCode.Parse("900-249-08"), FirstDayOf2025Edition);
        Assert.Equal(("2025", false), (entry.Edition, entry.Certain));
        Assert.Equal("C2", WasteCatalogue.Embedded.EditionOn(FirstDayOf2025Edition).Certainty);
    }

    [Fact]
    public void Keeps_the_old_code_for_an_old_batch_and_asks_a_new_batch_for_the_new_code()
    {
        using var tables = new TemporaryTables().With(
            "hazardous_waste_codes.2025.csv", Header, "HW08,废矿物油,非特定行业,900-777-08,900,777,新废油,\"T,I\",T,first,2025,1");
        var catalogue = WasteCatalogue.Load(tables.Path);
        var (old, successor) = (WasteCode.Parse("900-249-08"), WasteCode.Parse("900-777-08"));

        Assert.Equal("2021", catalogue.Require(old, LastDayOf2021Edition).Edition);
        Assert.True(catalogue.Require(successor, FirstDayOf2025Edition).Certain);
        Broken.Rule("waste-code.unknown", Refusal.Refused, () => catalogue.Require(old, FirstDayOf2025Edition));
        Broken.Rule("waste-code.unknown", Refusal.Refused, () => catalogue.Require(successor, LastDayOf2021Edition));
    }

    [Fact]
    public void Accepts_waste_found_hazardous_by_testing_in_every_category_there_is()
    {
        var entry = WasteCatalogue.Embedded.Require(WasteCode.Parse("900-000-17"), LastDayOf2021Edition);
        Assert.Equal(("HW17", "表面处理废物"), (entry.Category, entry.CategoryName));
        Assert.Equal(HazardList.Empty, entry.Hazards);
        Assert.Null(WasteCatalogue.Embedded.Find(WasteCode.Parse("900-000-41"), LastDayOf2021Edition));
    }

    [Fact]
    public void Names_edition_and_new_code_when_an_old_code_is_used()
    {
        var broken = Broken.Rule(
            "waste-code.unknown",
            Refusal.Refused,
            () => WasteCatalogue.Embedded.Require(WasteCode.Parse("314-001-34"), LastDayOf2021Edition, "lines[2].code"),
            "lines[2].code");
        Assert.Contains("2021", broken.En, StringComparison.Ordinal);
        Assert.Contains("313-001-34", broken.En, StringComparison.Ordinal);
        Assert.Contains("313-001-34", broken.Zh, StringComparison.Ordinal);
        Assert.Contains("313-001-34", broken.NextEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_edition_before_2021()
    {
        var day = new DateOnly(2020, 12, 31);
        Broken.Rule("waste-code.no-edition", Refusal.Invalid, () => WasteCatalogue.Embedded.EditionOn(day));
        Broken.Rule("waste-code.no-edition", Refusal.Invalid, () => WasteCatalogue.Embedded.Require(WasteCode.Parse("900-249-08"), day, "f"), "f");
        Assert.Null(WasteCatalogue.Embedded.Find(WasteCode.Parse("900-249-08"), day));
    }

    [Fact]
    public void Does_not_start_with_a_directory_that_does_not_exist() =>
        Assert.Throws<DirectoryNotFoundException>(() => WasteCatalogue.Load("/nowhere/tables"));

    [Fact]
    public void Does_not_start_with_a_table_that_lacks_a_column()
    {
        using var tables = new TemporaryTables().With("hazardous_waste_codes.2025.csv", "code", "900-249-08");
        Assert.Throws<InvalidDataException>(() => WasteCatalogue.Load(tables.Path));
    }
}
