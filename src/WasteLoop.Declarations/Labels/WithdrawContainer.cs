using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Ledger;

namespace WasteLoop.Declarations.Labels;

/// <summary>POST /containers/{label}/withdraw: takes a label made in error out of the books by reversal, while it is on no issued manifest.</summary>
public static class WithdrawContainer
{
    [Example("""{"reason":"重复贴标"}""")]
    public sealed record Request(string Reason, DateTimeOffset? HappenedAt = null);

    public static async Task<ContainerView> Handle(string label, Request request, Caller caller, DeclarationsDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var container = await Containers.RequireOwn(db, label, caller, cancellationToken);
        var reason = Texts.Required(request.Reason, Container.ReasonLengthMax, "reason");
        var at = StepTime.Of(request.HappenedAt, container, clock);
        var withdrawn = container.Withdraw(reason, at);
        await new LedgerBook(db, engine, container, at, caller.Actor).Reverse(withdrawn.Grams, null, reason, cancellationToken);
        await db.Commit(withdrawn, at, caller);
        return ContainerView.Of(container);
    }
}
