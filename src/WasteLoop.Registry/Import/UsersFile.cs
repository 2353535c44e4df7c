using WasteLoop.Registry.Licences;
using WasteLoop.Registry.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Import;

/// <summary>users.csv.</summary>
internal sealed class UsersFile : RegisterFile<User>
{
    public override string Kind => "users";

    public override IReadOnlyList<string> Columns { get; } = ["user_name", "name", "party", "region", "roles"];

    protected override User Read(CsvLine line, LicenceRules rules, Checks checks) => User.Check(checks, line["user_name"], line["name"], line["party"], line["region"], line.Words("roles"));

    protected override IReadOnlyList<string> Write(User row) => [row.UserName!, row.Name, row.Party ?? "", row.Region ?? "", row.RolesText];
}
