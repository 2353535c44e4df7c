using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>POST /containers/{label}/weigh: the first weighing. The mass enters the books here, with a row of table B.1.</summary>
public static class WeighContainer
{
    public const int MethodLengthMax = 50;
    public const int DeviceLengthMax = 100;

    /// <summary>Either gross and tare, or net.</summary>
    /// <param name="Method">How it was weighed; scale when not said.</param>
    /// <param name="Device">Which scale.</param>
    [Example("""{"grossKg":186.5,"tareKg":18.2,"device":"scale-01"}""")]
    public sealed record Request(string Device, decimal? GrossKg = null, decimal? TareKg = null, decimal? NetKg = null, string? Method = null, DateTimeOffset? HappenedAt = null);

    public static async Task<ContainerView> Handle(string label, Request request, Caller caller, DeclarationsDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var container = await Containers.RequireOwn(db, label, caller, cancellationToken);
        var (net, gross, tare) = MassesOf(request);
        var method = Texts.Optional(request.Method, MethodLengthMax, "method") ?? "scale";
        var device = Texts.Required(request.Device, DeviceLengthMax, "device");
        var at = StepTime.Of(request.HappenedAt, container, clock);
        var weighed = container.Weigh(net, gross, tare, method, device, at);
        await new LedgerBook(db, engine, container, at, caller.Actor).Enter(new LedgerDraft(LedgerKind.Generated, net), cancellationToken);
        await db.Commit(weighed, at, caller);
        return ContainerView.Of(container);
    }

    private static (long Net, long? Gross, long? Tare) MassesOf(Request request)
    {
        if (request is { NetKg: { } netKg, GrossKg: null, TareKg: null }) return (Mass.FromKilograms(netKg, "netKg").Grams, null, null);
        if (request is not { NetKg: null, GrossKg: { } grossKg, TareKg: { } tareKg })
            throw new RuleViolationException("container.masses", "请填写毛重和皮重，或只填写净重。", "Give gross and tare, or net alone.", "grossKg", kind: Refusal.Invalid);
        var (gross, tare) = (Mass.FromKilograms(grossKg, "grossKg"), Mass.FromKilograms(tareKg, "tareKg"));
        if (gross <= tare)
            throw new RuleViolationException("container.gross-not-above-tare", $"毛重 {gross} 须大于皮重 {tare}。", $"The gross mass {gross} must be above the tare {tare}.", "grossKg", kind: Refusal.Invalid);
        return ((gross - tare).Grams, gross.Grams, tare.Grams);
    }
}
