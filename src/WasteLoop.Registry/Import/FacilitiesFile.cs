using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Sites;

namespace WasteLoop.Registry.Import;

/// <summary>facilities.csv.</summary>
internal sealed class FacilitiesFile : RegisterFile<Facility>
{
    public override string Kind => "facilities";

    public override IReadOnlyList<string> Columns { get; } = ["site", "facility", "name", "kind", "capacity_kg"];

    protected override Facility Read(CsvLine line, LicenceRules rules, Checks checks) =>
        Facility.Check(checks, line["site"], line["facility"], line["name"], line["kind"], line.Kilograms("capacity_kg", checks));

    protected override IReadOnlyList<string> Write(Facility row) => [row.Site, row.Code, row.Name, row.Kind, CsvCells.Kilograms(row.CapacityGrams)];
}
