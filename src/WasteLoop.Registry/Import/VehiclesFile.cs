using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Transport;

namespace WasteLoop.Registry.Import;

/// <summary>vehicles.csv.</summary>
internal sealed class VehiclesFile : RegisterFile<Vehicle>
{
    public override string Kind => "vehicles";

    public override IReadOnlyList<string> Columns { get; } = ["plate", "carrier", "certificate", "covers_hazardous_waste", "valid_from", "valid_to", "load_max_kg"];

    protected override Vehicle Read(CsvLine line, LicenceRules rules, Checks checks) => Vehicle.Check(checks, line["plate"], line["carrier"], line["certificate"],
        line.Flag("covers_hazardous_waste", checks), line.Date("valid_from", checks), line.Date("valid_to", checks), line.Kilograms("load_max_kg", checks));

    protected override IReadOnlyList<string> Write(Vehicle row) => [row.Plate, row.Carrier, row.Certificate, CsvCells.Flag(row.CoversHazardousWaste),
        CsvCells.Date(row.ValidFrom), CsvCells.Date(row.ValidTo), CsvCells.Kilograms(row.LoadMaxGrams)];
}
