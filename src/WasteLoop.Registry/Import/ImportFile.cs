using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Licences;

namespace WasteLoop.Registry.Import;

/// <summary>Takes in a file of the register in one transaction.</summary>
public static class ImportFile
{
    public static async Task<Ok<ImportReport>> Handle(
        string kind, CsvBody body, HttpContext http, Caller caller, RegistryDb db, DatabaseEngine engine, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var file = RegisterFiles.Need(kind);
        // Two files of a kind at once would meet at every line that both have.
        await engine.Hold(db, HoldOf(kind), cancellationToken);
        var now = clock.GetUtcNow();
        var rules = new LicenceRules(rulebook, catalogue, ChinaTime.DateOf(now));
        return TypedResults.Ok(await file.Import(db, body.Text, rules, Language.IsEnglish(http), now, caller.Actor, cancellationToken));
    }

    /// <summary>What an import of the kind holds in the database.</summary>
    internal static string HoldOf(string kind) => "register/" + kind;
}
