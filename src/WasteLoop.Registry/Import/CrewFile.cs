using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Transport;

namespace WasteLoop.Registry.Import;

/// <summary>crew.csv.</summary>
internal sealed class CrewFile : RegisterFile<CrewMember>
{
    public override string Kind => "crew";

    public override IReadOnlyList<string> Columns { get; } = ["certificate", "carrier", "name", "duty", "covers_hazardous_waste", "valid_from", "valid_to"];

    protected override CrewMember Read(CsvLine line, LicenceRules rules, Checks checks) => CrewMember.Check(checks, line["certificate"], line["carrier"], line["name"], line["duty"],
        line.Flag("covers_hazardous_waste", checks), line.Date("valid_from", checks), line.Date("valid_to", checks));

    protected override IReadOnlyList<string> Write(CrewMember row) => [row.Certificate, row.Carrier, row.Name, row.Duty, CsvCells.Flag(row.CoversHazardousWaste),
        CsvCells.Date(row.ValidFrom), CsvCells.Date(row.ValidTo)];
}
