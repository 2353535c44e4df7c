using WasteLoop.Contracts.Intake;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Timeline;

namespace WasteLoop.Tracing.Replicas;

/// <summary>What the receivers' weighings, decisions and treatment runs mean for the ledger.</summary>
public static class FromIntake
{
    private const string Residue = "residue";

    public static void Arrived(Book book, LoadArrived arrived)
    {
        book.Note(What.LoadArrived, arrived.Manifest, manifest: arrived.Manifest, site: arrived.Site);
        foreach (var label in arrived.Labels) book.Note(What.LoadArrived, label, manifest: arrived.Manifest, site: arrived.Site);
        foreach (var label in arrived.MissingLabels) book.Note(What.Missing, label, manifest: arrived.Manifest, site: arrived.Site);
    }

    /// <remarks>A re-weighing never overwrites: the difference is posted, with both weighings in the timeline.</remarks>
    public static void Weighed(Book book, LoadWeighed weighed)
    {
        var (variance, transit) = (new Account(Account.Variance, weighed.Site), new Account(Account.Transit, weighed.Manifest));
        book.Note(What.LoadWeighed, weighed.Manifest, manifest: weighed.Manifest, grams: weighed.Containers.Sum(c => c.NetGrams),
            varianceGrams: weighed.Containers.Sum(c => c.NetGrams - c.BookGrams), site: weighed.Site, note: weighed.Device);
        foreach (var container in weighed.Containers)
        {
            var gap = container.NetGrams - container.BookGrams;
            book.Move(variance, transit, container.Label, gap, weighed.Manifest, What.LoadWeighed);
            book.Note(What.LoadWeighed, container.Label, manifest: weighed.Manifest, grams: container.NetGrams, varianceGrams: gap, site: weighed.Site, note: weighed.Device);
        }
    }

    /// <remarks>What is refused stays with the carrier until it is brought back or taken elsewhere.</remarks>
    public static void Decided(Book book, LoadDecided decided)
    {
        var (transit, store) = (new Account(Account.Transit, decided.Manifest), new Account(Account.Store, decided.Site));
        book.Note(What.LoadDecided, decided.Manifest, manifest: decided.Manifest, grams: decided.Containers.Where(c => c.Accepted).Sum(c => c.Grams),
            site: decided.Site, note: decided.DifferenceNote);
        foreach (var container in decided.Containers)
        {
            if (container.Accepted) book.Move(transit, store, container.Label, container.Grams, decided.Manifest, What.Accepted);
            book.Note(container.Accepted ? What.Accepted : What.Refused, container.Label, manifest: decided.Manifest, grams: container.Grams,
                site: decided.Site, facility: container.Facility, note: container.Reason);
        }
    }

    /// <remarks>Every output holds a share of every input, exact to the gram: <see cref="MassShares.Matrix"/>.</remarks>
    public static void Treated(Book book, TreatmentCompleted run)
    {
        Keep(book, run);
        // A container may be emptied into a run in several goes: it is still one parent.
        var inputs = run.Inputs.GroupBy(input => input.Label).Select(g => (Label: g.Key, Grams: g.Sum(input => input.Grams))).ToList();
        var treated = new Account(Account.Treated, run.Run);
        book.Note(What.Treated, run.Run, run: run.Run, grams: inputs.Sum(i => i.Grams), site: run.Site, facility: run.Facility, note: run.Method);
        foreach (var (label, grams) in inputs)
        {
            book.Move(new Account(Account.Store, run.Site), treated, label, grams, run.Run, What.Treated);
            book.Note(What.Treated, label, run: run.Run, grams: grams, site: run.Site, facility: run.Facility, note: run.Method);
        }

        var shares = MassShares.Matrix(inputs.ConvertAll(i => i.Grams), run.Outputs.Select(o => o.Grams).ToList());
        for (var j = 0; j < run.Outputs.Length; j++)
        {
            var output = run.Outputs[j];
            var account = AccountOf(run, output);
            for (var i = 0; i < inputs.Count; i++)
            {
                if (shares[i, j] == 0) continue;
                book.Move(treated, account, inputs[i].Label, shares[i, j], run.Run, output.Kind);
                book.Add(new Edge
                {
                    Run = run.Run,
                    Output = j,
                    Parent = inputs[i].Label,
                    Child = output.Kind == Residue ? output.Label ?? "" : "",
                    Kind = output.Kind,
                    Grams = shares[i, j],
                    At = book.At,
                });
            }
            if (output.Kind != Residue) continue;
            book.Move(account, new Account(Account.Store, run.Site), output.Label ?? "", output.Grams, run.Run, What.Made);
            book.Note(What.Made, output.Label ?? "", run: run.Run, grams: output.Grams, site: run.Site, note: output.Name);
        }
    }

    private static Account AccountOf(TreatmentCompleted run, Contracts.Intake.RunOutput output) =>
        output.Kind == Residue ? new Account(Account.Converted, run.Run) : new Account(output.Kind, run.Site);

    private static void Keep(Book book, TreatmentCompleted run)
    {
        book.Add(new Run { Id = run.Run, Site = run.Site, Party = run.Party, Facility = run.Facility, Method = run.Method, At = book.At });
        for (var i = 0; i < run.Inputs.Length; i++)
            book.Add(new Genealogy.RunInput { Run = run.Run, Index = i, Label = run.Inputs[i].Label, Manifest = run.Inputs[i].Manifest, Grams = run.Inputs[i].Grams });
        for (var j = 0; j < run.Outputs.Length; j++)
        {
            var output = run.Outputs[j];
            book.Add(new Genealogy.RunOutput { Run = run.Run, Index = j, Kind = output.Kind, Name = output.Name, Grams = output.Grams, Label = output.Label, WasteCode = output.WasteCode });
        }
    }
}
