using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>POST /containers/{label}/correct: replaces a wrong mass by reversal, while the container is on no issued manifest.</summary>
public static class CorrectContainer
{
    /// <param name="MassKg">The right net mass.</param>
    [Example("""{"massKg":168.3,"reason":"读数抄错"}""")]
    public sealed record Request(decimal MassKg, string Reason, DateTimeOffset? HappenedAt = null);

    public static async Task<ContainerView> Handle(string label, Request request, Caller caller, DeclarationsDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var container = await Containers.RequireOwn(db, label, caller, cancellationToken);
        var reason = Texts.Required(request.Reason, Container.ReasonLengthMax, "reason");
        var mass = Mass.FromKilograms(request.MassKg, "massKg");
        var at = StepTime.Of(request.HappenedAt, container, clock);
        var corrected = container.Correct(mass.Grams, reason, at);
        await new LedgerBook(db, engine, container, at, caller.Actor).Reverse(corrected.OldGrams, corrected.NewGrams, reason, cancellationToken);
        await db.Commit(corrected, at, caller);
        return ContainerView.Of(container);
    }
}
