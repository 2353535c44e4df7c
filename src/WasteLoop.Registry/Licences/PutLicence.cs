using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Licences;

/// <summary>Enters a licence or replaces what the register says of it; its holder stays.</summary>
public static class PutLicence
{
    [Example("""
        {"holder":"91330100MA27A0015Q","kind":"comprehensive","scopes":[{"category":"HW08","mode":"all"},{"category":"HW49","mode":"only","codes":["900-041-49","900-039-49"]}],
         "methods":["R9","D10"],"yearlyTonnes":30000,"validFrom":"2024-07-01","validTo":"2029-06-30"}
        """)]
    public sealed record Request(string Holder, string Kind, ScopeView[] Scopes, string[] Methods, decimal YearlyTonnes, DateOnly ValidFrom, DateOnly ValidTo);

    public static async Task<Results<Created<LicenceView>, Ok<LicenceView>>> Handle(
        string licence, Request request, Caller caller, RegistryDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var rules = new LicenceRules(rulebook, catalogue, ChinaTime.DateOf(clock.GetUtcNow()));
        var yearly = Mass.FromTonnes(request.YearlyTonnes, "yearlyTonnes");
        var next = Licence.Check(Checks.Strict, rules, licence, request.Holder, request.Kind, request.Scopes, request.Methods, yearly.Grams, request.ValidFrom, request.ValidTo);
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer("licences/" + Uri.EscapeDataString(next.Code), LicenceView.Of(next));
    }
}
