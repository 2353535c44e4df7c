using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Transport;

namespace WasteLoop.Registry.Import;

/// <summary>transport_permits.csv.</summary>
internal sealed class TransportPermitsFile : RegisterFile<TransportPermit>
{
    public override string Kind => "transport-permits";

    public override IReadOnlyList<string> Columns { get; } = ["permit", "carrier", "covers_hazardous_waste", "valid_from", "valid_to"];

    protected override TransportPermit Read(CsvLine line, LicenceRules rules, Checks checks) => TransportPermit.Check(
        checks, line["permit"], line["carrier"], line.Flag("covers_hazardous_waste", checks), line.Date("valid_from", checks), line.Date("valid_to", checks));

    protected override IReadOnlyList<string> Write(TransportPermit row) => [row.Code, row.Carrier, CsvCells.Flag(row.CoversHazardousWaste), CsvCells.Date(row.ValidFrom), CsvCells.Date(row.ValidTo)];
}
