using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Intake.Licences;
using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Treatment;

/// <summary>Fills small containers of one waste together into larger ones, to move them on (合并). Nothing is treated: what goes in comes out, less a stated loss.</summary>
/// <remarks>固体废物污染环境防治法 art. 81: wastes are not mixed; so all inputs have one code, and it stays theirs. The new labels are made before, with the origin consolidated.</remarks>
public static class Consolidate
{
    private const string Name = "合并装入";

    /// <param name="Facility">The store where it is done.</param>
    /// <param name="Inputs">An input without massKg gives all that remains.</param>
    /// <param name="LossKg">What stuck to the emptied containers or was spilled; with its reason.</param>
    [Example("""{"site":"91330110MA27C0003X001","facility":"TS001","inputs":[{"label":"91330106MA27A0017M9002140820261116001"},{"label":"91330106MA27C000139002140820261123999"}],"outputs":[{"label":"91330110MA27C0003X9002140820261124001","massKg":336.5}]}""")]
    public sealed record Request(string Site, string Facility, CompleteRun.Input[] Inputs, Output[] Outputs, decimal? LossKg = null, string? LossReason = null, DateTimeOffset? HappenedAt = null);

    public sealed record Output(string Label, decimal MassKg);

    public static async Task<Created<RunView>> Handle(Request request, Caller caller, IntakeDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        Entries.RefuseUnless(request.Inputs.Length, TreatmentRun.InputsMax, "inputs");
        Entries.RefuseUnless(request.Outputs.Length, TreatmentRun.OutputsMax - 1, "outputs");
        var at = HappenedAt.Of(request.HappenedAt, clock);
        var site = await OwnSite.Require(db, caller.ActingParty, request.Site, cancellationToken);
        if (!await db.Facilities.AnyAsync(f => f.Site == site.Site && f.Facility == request.Facility, cancellationToken))
            throw new RuleViolationException("consolidation.facility", $"本场所没有设施 {request.Facility}。", $"This site has no facility {request.Facility}.", "facility", nextZh: "请选择本场所的贮存设施，或请管理员登记。", nextEn: "Choose a store of this site, or have it registered.");

        await engine.Hold(db, "stock/" + site.Site, cancellationToken);
        var inputs = await CompleteRun.TakeFromStock(request.Inputs, site, db, cancellationToken);
        var code = inputs[0].Item.WasteCode;
        if (inputs.FindIndex(input => input.Item.WasteCode != code) is > 0 and var other)
            throw new RuleViolationException("consolidation.one-code", $"{inputs[other].Item.WasteCode} 与 {code} 不是同一种废物，不得混合。", $"{inputs[other].Item.WasteCode} and {code} are two wastes and are not mixed.", $"inputs[{other}].label",
                "storage.no-mixing", "请按废物代码分别合并。", "Consolidate each waste code by itself.");
        var licence = await CoveringLicence.Require(db, caller.ActingParty, [(code, "inputs[0]")], null, ChinaTime.DateOf(at), cancellationToken);
        var run = new TreatmentRun
        {
            Run = "RUN-" + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            Party = caller.ActingParty,
            Site = site.Site,
            Facility = request.Facility,
            Method = TreatmentRun.Consolidation,
            Licence = licence.Licence,
            CompletedAt = at,
            CompletedBy = caller.UserId,
        };
        var outputs = OutputsOf(request, run.Run);
        await ResidueLabels.Check(KnownContainer.Consolidated, outputs, inputs, site, db, cancellationToken);
        if (outputs.FindIndex(output => output.Label is not null && output.WasteCode != code) is >= 0 and var wrong)
            throw new RuleViolationException("consolidation.one-code", $"标签 {outputs[wrong].Label} 的废物代码是 {outputs[wrong].WasteCode}，装入的是 {code}。", $"The label {outputs[wrong].Label} says {outputs[wrong].WasteCode}; what goes in is {code}.", $"outputs[{wrong}].label",
                "storage.no-mixing", "请为该代码另做标签。", "Make a label for this code.");
        run.Complete(inputs, outputs);
        db.Runs.Add(run);
        UsedResidueLabel.Note(db, run, inputs);
        await db.Commit(run.HasCompleted(), at, caller);
        return TypedResults.Created("/api/intake/runs/" + run.Run, RunView.Of(run));
    }

    private static List<RunOutputRow> OutputsOf(Request request, string run)
    {
        List<RunOutputRow> outputs = [.. request.Outputs.Select((output, i) => new RunOutputRow
        {
            Run = run,
            Number = i + 1,
            Kind = OutputKind.Residue,
            Name = Name,
            Grams = Positive(output.MassKg, $"outputs[{i}].massKg"),
            Label = LabelCode.Parse(output.Label, $"outputs[{i}].label").Value,
        })];
        if (request.LossKg is not { } loss) return outputs;
        outputs.Add(new RunOutputRow
        {
            Run = run,
            Number = outputs.Count + 1,
            Kind = OutputKind.Loss,
            Name = "损耗",
            Grams = Positive(loss, "lossKg"),
            Reason = Texts.Optional(request.LossReason, TreatmentRun.ReasonLengthMax, "lossReason")
                ?? throw new RuleViolationException("run.loss-reason-missing", "损耗须说明原因。", "A loss needs its reason.", "lossReason", "mass.conserved"),
        });
        return outputs;
    }

    private static long Positive(decimal kg, string field) => Mass.FromKilograms(kg, field).Grams is > 0 and var grams ? grams
        : throw new RuleViolationException("run.output-empty", "产出量必须大于 0。", "An output must weigh something.", field, kind: Refusal.Invalid);
}
