using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Intake;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Enters a weighing of a load that arrived; may be repeated until it is decided.</summary>
public static class WeighLoad
{
    /// <summary>Containers for the mode container, Load for the mode load; never both.</summary>
    [Example("""{"mode":"container","method":"electronic-scale","device":"scale-3","containers":[{"label":"91330100MA27XL0E1D9002490820261116001","grossKg":182.4,"tareKg":8.4}]}""")]
    public sealed record Request(WeighingMode Mode, string Method, string Device, Weight[]? Containers = null, Whole? Load = null, DateTimeOffset? HappenedAt = null);

    public sealed record Weight(string Label, decimal GrossKg, decimal TareKg);

    public sealed record Whole(decimal GrossKg, decimal TareKg);

    public static async Task<Created<ReceiptView>> Handle(string manifest, Request request, Caller caller, IntakeDb db, DatabaseEngine engine, ShowReceipt show, TimeProvider clock, CancellationToken cancellationToken)
    {
        var receipt = await OwnReceipt.Require(db, engine, caller, manifest, cancellationToken);
        var method = Texts.Required(request.Method, Weighing.TextLengthMax, "method");
        var device = Texts.Required(request.Device, Weighing.TextLengthMax, "device");
        var at = HappenedAt.Of(request.HappenedAt, clock);
        var weighed = Weigh(receipt, request, method, device, at, caller.UserId);
        await db.Commit(weighed, at, caller);
        return TypedResults.Created("/api/intake/receipts/" + receipt.Manifest, await show.Of(receipt, CancellationToken.None));
    }

    private static LoadWeighed Weigh(Receipt receipt, Request request, string method, string device, DateTimeOffset at, string user)
    {
        switch (request.Mode)
        {
            case WeighingMode.Container:
                if (request.Load is not null) throw Stray("load");
                var containers = request.Containers ?? [];
                Entries.RefuseUnless(containers.Length, Receipt.ContainersMax, "containers");
                return receipt.WeighEach([.. containers.Select((c, i) => (
                    LabelCode.Parse(c.Label, $"containers[{i}].label").Value,
                    Mass.FromKilograms(c.GrossKg, $"containers[{i}].grossKg").Grams,
                    Mass.FromKilograms(c.TareKg, $"containers[{i}].tareKg").Grams))], method, device, at, user);
            case WeighingMode.Load:
                if (request.Containers is not null) throw Stray("containers");
                if (request.Load is not { } load)
                    throw new RuleViolationException("intake.load-missing", "整车称重须填写 load。", "Weighing the whole load needs load.", "load", kind: Refusal.Invalid);
                return receipt.WeighWhole(Mass.FromKilograms(load.GrossKg, "load.grossKg").Grams, Mass.FromKilograms(load.TareKg, "load.tareKg").Grams, method, device, at, user);
        }
        throw new System.Diagnostics.UnreachableException();
    }

    private static RuleViolationException Stray(string field) => new("intake.mode-mismatch", $"此称重方式不能填写 {field}。", $"{field} does not belong to this mode of weighing.", field, kind: Refusal.Invalid);
}
