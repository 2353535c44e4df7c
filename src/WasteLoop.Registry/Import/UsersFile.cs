using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.People;

namespace WasteLoop.Registry.Import;

/// <summary>users.csv.</summary>
internal sealed class UsersFile : RegisterFile<User>
{
    public const string Users = "users";

    public override string Kind => Users;

    public override IReadOnlyList<string> Columns { get; } = ["user_name", "name", "party", "region", "roles"];

    /// <inheritdoc/>
    /// <exception cref="Kernel.RuleViolationException">user.last-administrator: after the file nobody could administer; none of it is taken in.</exception>
    public override async Task<ImportReport> Import(
        RegistryDb db, string text, LicenceRules rules, bool english, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        var had = await db.HasAdministrator(cancellationToken);
        var report = await base.Import(db, text, rules, english, now, actor, cancellationToken);
        if (had && !await db.HasAdministrator(cancellationToken)) throw UserWrites.LastAdministrator();
        return report;
    }

    protected override User Read(CsvLine line, LicenceRules rules, Checks checks) => User.Check(checks, line["user_name"], line["name"], line["party"], line["region"], line.Words("roles"));

    protected override IReadOnlyList<string> Write(User row) => [row.UserName!, row.Name, row.Party ?? "", row.Region ?? "", row.RolesText];
}
