using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Replicas;

/// <summary>What a batch taken over from an earlier system means for the ledger: its whole way in one entry, closed to the gram.</summary>
public static class FromThePast
{
    private const string Generated = "generated";
    private const string Utilised = "utilised";
    private const string Landfill = "D1";

    public static void Recorded(Book book, PastBatchRecorded past)
    {
        var made = ChinaTime.StartOf(past.ProducedOn);
        book.Add(new Batch
        {
            Label = past.Label,
            Party = past.Party,
            Site = past.Site,
            Region = past.Region,
            WasteCode = past.WasteCode,
            WasteName = past.WasteName,
            Category = past.Category,
            Hazards = past.Hazards,
            Form = "",
            Packaging = "",
            VolumeLitres = 0,
            FilledOn = past.ProducedOn,
            Origin = Generated,
        });
        book.Show(past.Label, past.Party, BatchParty.Producer, past.Site, "");
        book.Move(new Account(Account.Origin, past.Site), new Account(Account.Store, past.Site), past.Label, past.Grams, past.Label, What.Weighed, made);
        book.Note(What.Weighed, past.Label, grams: past.Grams, site: past.Site, note: past.Document, at: made);
        var (site, party, grams) = (past.Site, past.Party, past.Grams);
        if (past.Transfer is { } transfer)
        {
            Moved(book, past, transfer);
            (site, party, grams) = (transfer.ReceiverSite, transfer.Receiver, transfer.AcceptedGrams);
        }
        Treated(book, past, site, party, grams);
    }

    private static void Moved(Book book, PastBatchRecorded past, PastTransfer transfer)
    {
        var (left, came) = (ChinaTime.StartOf(transfer.DepartedOn), ChinaTime.StartOf(transfer.AcceptedOn));
        book.Keep(new Movement
        {
            Manifest = transfer.Manifest,
            Mover = past.Party,
            MoverSite = past.Site,
            Carrier = transfer.Carrier ?? "",
            Receiver = transfer.Receiver,
            ReceiverSite = transfer.ReceiverSite,
            Method = past.Method,
        });
        book.Show(past.Label, past.Party, BatchParty.Mover, past.Site, transfer.Manifest);
        if (transfer.Carrier is not null) book.Show(past.Label, transfer.Carrier, BatchParty.Carrier, "", transfer.Manifest);
        book.Show(past.Label, transfer.Receiver, BatchParty.Receiver, transfer.ReceiverSite, transfer.Manifest);

        var transit = new Account(Account.Transit, transfer.Manifest);
        var gap = transfer.AcceptedGrams - past.Grams;
        book.Move(new Account(Account.Store, past.Site), transit, past.Label, past.Grams, transfer.Manifest, What.Departed, left);
        book.Move(new Account(Account.Variance, transfer.ReceiverSite), transit, past.Label, gap, transfer.Manifest, What.LoadWeighed, came);
        book.Move(transit, new Account(Account.Store, transfer.ReceiverSite), past.Label, transfer.AcceptedGrams, transfer.Manifest, What.Accepted, came);
        foreach (var subject in new[] { past.Label, transfer.Manifest })
        {
            book.Note(What.Departed, subject, manifest: transfer.Manifest, grams: past.Grams, site: past.Site, at: left);
            book.Note(What.Accepted, subject, manifest: transfer.Manifest, grams: transfer.AcceptedGrams, varianceGrams: gap == 0 ? null : gap, site: transfer.ReceiverSite, at: came);
        }
    }

    /// <remarks>The earlier system tells the method, not what came out: all of it became a product, lies in the landfill, or is gone.</remarks>
    private static void Treated(Book book, PastBatchRecorded past, string site, string party, long grams)
    {
        var (run, at, kind) = ("RUN-" + past.Label.ToLowerInvariant(), ChinaTime.StartOf(past.TreatedOn), KindOf(past.Method));
        var treated = new Account(Account.Treated, run);
        book.Add(new Run { Id = run, Site = site, Party = party, Facility = "", Method = past.Method, At = at });
        book.Add(new RunInput { Run = run, Index = 0, Label = past.Label, Manifest = past.Transfer?.Manifest ?? "", Grams = grams });
        book.Add(new RunOutput { Run = run, Index = 0, Kind = kind, Name = "", Grams = grams });
        book.Add(new Edge { Run = run, Output = 0, Parent = past.Label, Child = "", Kind = kind, Grams = grams, At = at });
        book.Move(new Account(Account.Store, site), treated, past.Label, grams, run, What.Treated, at);
        book.Move(treated, new Account(kind, site), past.Label, grams, run, kind, at);
        foreach (var subject in new[] { past.Label, run })
            book.Note(What.Treated, subject, run: run, grams: grams, site: site, note: past.Method, at: at);
    }

    private static string KindOf(string method) =>
        method == Landfill ? Account.Emplaced : DisposalMethods.Require(method, "method").CountsAs == Utilised ? Account.Product : Account.Loss;
}
