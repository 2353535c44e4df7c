using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Intake.Licences;
using WasteLoop.Intake.Replicas;
using WasteLoop.Intake.Stock;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Treatment;

/// <summary>Enters a finished treatment run: containers in, product, residue, emplaced and loss out.</summary>
public static class CompleteRun
{
    /// <summary>An input without massKg takes all that remains; a residue names its label, a loss its reason.</summary>
    [Example("""
        {"site":"91330100MA27XL0E1D001","facility":"TF001","method":"R9","inputs":[{"label":"91330100MA27XL0E1D9002490820261116001"}],
        "outputs":[{"kind":"product","name":"再生基础油","massKg":150},{"kind":"loss","name":"水分","massKg":24,"reason":"蒸发"}]}
        """)]
    public sealed record Request(string Site, string Facility, string Method, Input[] Inputs, Output[] Outputs, DateTimeOffset? StartedAt = null, DateTimeOffset? HappenedAt = null);

    public sealed record Input(string Label, decimal? MassKg = null);

    public sealed record Output(OutputKind Kind, string Name, decimal MassKg, string? Label = null, string? Reason = null);

    public static async Task<Created<RunView>> Handle(Request request, Caller caller, IntakeDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        Entries.RefuseUnless(request.Inputs.Length, TreatmentRun.InputsMax, "inputs");
        Entries.RefuseUnless(request.Outputs.Length, TreatmentRun.OutputsMax, "outputs");
        var method = DisposalMethods.Require(request.Method, "method").Code;
        var at = HappenedAt.Of(request.HappenedAt, clock);
        var site = await OwnSite.Require(db, caller.ActingParty, request.Site, cancellationToken);
        await RefuseUnlessTreatment(db, site.Site, request.Facility, cancellationToken);

        // Two furnaces that draw on one container at once: the second is judged on what the first left, and not refused as a collision.
        await engine.Hold(db, "stock/" + site.Site, cancellationToken);
        var inputs = await TakeFromStock(request.Inputs, site, db, cancellationToken);
        var licence = await CoveringLicence.Require(db, caller.ActingParty, [.. inputs.Select((input, i) => (input.Item.WasteCode, $"inputs[{i}]"))], method, ChinaTime.DateOf(at), cancellationToken);
        var run = new TreatmentRun
        {
            Run = "RUN-" + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            Party = caller.ActingParty,
            Site = site.Site,
            Facility = request.Facility,
            Method = method,
            Licence = licence.Licence,
            StartedAt = StartOf(request, at, clock),
            CompletedAt = at,
            CompletedBy = caller.UserId,
        };
        var outputs = OutputsOf(request, run.Run);
        await ResidueLabels.Check(KnownContainer.Residue, outputs, inputs, site, db, cancellationToken);
        run.Complete(inputs, outputs);
        db.Runs.Add(run);
        UsedResidueLabel.Note(db, run, inputs);
        await db.Commit(run.HasCompleted(), at, caller);
        return TypedResults.Created("/api/intake/runs/" + run.Run, RunView.Of(run));
    }

    private static DateTimeOffset? StartOf(Request request, DateTimeOffset at, TimeProvider clock)
    {
        if (request.StartedAt is null) return null;
        var start = HappenedAt.Of(request.StartedAt, clock, "startedAt");
        return start <= at ? start : throw new RuleViolationException("run.start-after-end", "开始时间晚于完成时间。", "The run starts after it ends.", "startedAt", kind: Refusal.Invalid);
    }

    private static async Task RefuseUnlessTreatment(IntakeDb db, string site, string facility, CancellationToken cancellationToken)
    {
        if (!await db.Facilities.AnyAsync(f => f.Site == site && f.Facility == facility && f.Kind == KnownFacility.Treatment, cancellationToken))
            throw new RuleViolationException("run.facility-not-treatment", $"设施 {facility} 不是本场所的利用处置设施。", $"Facility {facility} is no treatment facility of this site.", "facility",
                nextZh: "请选择本场所的利用处置设施，或请管理员登记。", nextEn: "Choose a treatment facility of this site, or have it registered.");
    }

    internal static async Task<List<(StockItem Item, long Grams)>> TakeFromStock(Input[] wanted, KnownSite site, IntakeDb db, CancellationToken cancellationToken)
    {
        var labels = wanted.Select((input, i) => LabelCode.Parse(input.Label, $"inputs[{i}].label").Value).ToList();
        var stock = await db.Stock.Where(s => s.Site == site.Site && labels.Contains(s.Label)).ToDictionaryAsync(s => s.Label, cancellationToken);
        var inputs = new List<(StockItem, long)>();
        var seen = new HashSet<string>();
        for (var i = 0; i < labels.Count; i++)
        {
            if (!seen.Add(labels[i]))
                throw new RuleViolationException("run.label-twice", $"容器 {labels[i]} 填写了两次。", $"Container {labels[i]} is named twice.", $"inputs[{i}].label", kind: Refusal.Invalid);
            if (!stock.TryGetValue(labels[i], out var item))
                throw new RuleViolationException("run.not-in-stock", $"容器 {labels[i]} 不在本场所的库存中。", $"Container {labels[i]} is not in this site's stock.", $"inputs[{i}].label",
                    nextZh: "请先登记到达、称重和接受。", nextEn: "Record its arrival, weighing and acceptance first.");
            inputs.Add((item, wanted[i].MassKg is { } massKg ? Mass.FromKilograms(massKg, $"inputs[{i}].massKg").Grams : item.RemainingGrams));
        }
        return inputs;
    }

    private static List<RunOutputRow> OutputsOf(Request request, string run) =>
        [.. request.Outputs.Select((output, i) =>
        {
            var path = $"outputs[{i}].";
            var grams = Mass.FromKilograms(output.MassKg, path + "massKg").Grams;
            if (grams == 0) throw new RuleViolationException("run.output-empty", "产出量必须大于 0。", "An output must weigh something.", path + "massKg", kind: Refusal.Invalid);
            if (output.Kind is OutputKind.Residue && output.Label is null)
                throw new RuleViolationException("run.residue-label-missing", "残余物须填写其容器的标签。", "A residue names the label of its container.", path + "label",
                    nextZh: "请先为残余物制作标签（来源选“残余物”）。", nextEn: "Make a label with the origin residue first.");
            if (output.Kind is not OutputKind.Residue && output.Label is not null)
                throw new RuleViolationException("run.label-not-residue", "只有残余物才填写标签。", "Only a residue has a label.", path + "label", kind: Refusal.Invalid);
            var reason = Texts.Optional(output.Reason, TreatmentRun.ReasonLengthMax, path + "reason");
            if (output.Kind is OutputKind.Loss && reason is null)
                throw new RuleViolationException("run.loss-reason-missing", "损耗须说明原因。", "A loss needs its reason.", path + "reason", "mass.conserved");
            return new RunOutputRow
            {
                Run = run,
                Number = i + 1,
                Kind = output.Kind,
                Name = Texts.Required(output.Name, TreatmentRun.NameLengthMax, path + "name"),
                Grams = grams,
                Label = output.Label is null ? null : LabelCode.Parse(output.Label, path + "label").Value,
                Reason = reason,
            };
        })];
}
