using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Import;
using WasteLoop.Registry.Licences;

namespace WasteLoop.Registry.Import;

/// <summary>licences.csv.</summary>
internal sealed class LicencesFile : RegisterFile<Licence>
{
    public override string Kind => "licences";

    public override IReadOnlyList<string> Columns { get; } = ["licence", "holder", "kind", "scopes", "methods", "yearly_tonnes", "valid_from", "valid_to"];

    protected override Licence Read(CsvLine line, LicenceRules rules, Checks checks) => Licence.Check(checks, rules, line["licence"], line["holder"], line["kind"],
        checks.Of<ScopeView[]?>(() => ScopeText.Read(line["scopes"]), null), line.Words("methods"), line.Tonnes("yearly_tonnes", checks), line.Date("valid_from", checks), line.Date("valid_to", checks));

    protected override IReadOnlyList<string> Write(Licence row) => [row.Code, row.Holder, row.Kind, ScopeText.Write(row.ScopesInOrder), row.Methods, CsvCells.Tonnes(row.YearlyGrams),
        CsvCells.Date(row.ValidFrom), CsvCells.Date(row.ValidTo)];

    protected override IQueryable<Licence> All(RegistryDb db) => db.Licences.Include(l => l.Scopes);
}
