using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Sites;

namespace WasteLoop.Registry.Import;

/// <summary>sites.csv.</summary>
internal sealed class SitesFile : RegisterFile<Site>
{
    public override string Kind => "sites";

    public override IReadOnlyList<string> Columns { get; } = ["site", "name", "region", "address"];

    protected override Site Read(CsvLine line, LicenceRules rules, Checks checks) => Site.Check(checks, line["site"], line["name"], line["region"], line["address"]);

    protected override IReadOnlyList<string> Write(Site row) => [row.Code, row.Name, row.Region, row.Address];
}
