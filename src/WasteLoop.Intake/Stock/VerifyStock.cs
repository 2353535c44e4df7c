using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Intake.Stock;

/// <summary>Checks that what was accepted is in stock or was treated, and that every run and licence adds up.</summary>
internal static class VerifyStock
{
    private const int FindingsMax = 100;

    public static async Task<IReadOnlyList<string>> Of(IntakeDb db, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        var stock = await db.Stock.Select(i => new { i.Label, i.AcceptedGrams, i.RemainingGrams, Treated = db.Runs.SelectMany(r => r.Inputs).Where(x => x.Label == i.Label).Sum(x => x.Grams) })
            .Where(i => i.RemainingGrams < 0 || i.RemainingGrams + i.Treated != i.AcceptedGrams).OrderBy(i => i.Label).Take(FindingsMax).ToListAsync(cancellationToken);
        findings.AddRange(stock.Select(i => $"Stock {i.Label}: {i.RemainingGrams} g remain and {i.Treated} g were treated, but {i.AcceptedGrams} g were accepted."));

        var accepted = await db.Receipts.SelectMany(r => r.Containers).Where(c => c.Accepted == true)
            .Where(c => !db.Stock.Any(i => i.Label == c.Label && i.Manifest == c.Manifest && i.AcceptedGrams == c.ReceivedGrams)).OrderBy(c => c.Label).Take(FindingsMax).ToListAsync(cancellationToken);
        findings.AddRange(accepted.Select(c => $"Manifest {c.Manifest}: container {c.Label} was accepted with {c.ReceivedGrams} g but does not stand so in stock."));

        var runs = await db.Runs.Select(r => new { r.Run, In = r.Inputs.Sum(i => i.Grams), Out = r.Outputs.Sum(o => o.Grams) })
            .Where(r => r.In != r.Out).OrderBy(r => r.Run).Take(FindingsMax).ToListAsync(cancellationToken);
        findings.AddRange(runs.Select(r => $"Run {r.Run}: {r.In} g went in and {r.Out} g came out."));

        var usages = await db.LicenceUsages
            .Select(u => new
            {
                u.Licence,
                u.Year,
                AcceptedGrams = u.AcceptedGrams - u.PastGrams,
                Accepted = db.Receipts.Where(r => r.Licence == u.Licence && r.LicenceYear == u.Year).SelectMany(r => r.Containers).Where(c => c.Accepted == true).Sum(c => c.ReceivedGrams) ?? 0,
            })
            .Where(u => u.AcceptedGrams != u.Accepted).OrderBy(u => u.Licence).Take(FindingsMax).ToListAsync(cancellationToken);
        findings.AddRange(usages.Select(u => $"Licence {u.Licence} in {u.Year}: {u.AcceptedGrams} g are counted, the receipts say {u.Accepted} g."));
        return findings;
    }
}
