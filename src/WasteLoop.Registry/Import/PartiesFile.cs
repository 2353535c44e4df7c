using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Parties;

namespace WasteLoop.Registry.Import;

/// <summary>parties.csv.</summary>
internal sealed class PartiesFile : RegisterFile<Party>
{
    public override string Kind => "parties";

    public override IReadOnlyList<string> Columns { get; } = ["party", "name", "region", "address", "contact", "phone"];

    protected override Party Read(CsvLine line, LicenceRules rules, Checks checks) => Party.Check(checks, line["party"], line["name"], line["region"], line["address"], line["contact"], line["phone"]);

    protected override IReadOnlyList<string> Write(Party row) => [row.Code, row.Name, row.Region, row.Address, row.Contact, row.Phone];
}
