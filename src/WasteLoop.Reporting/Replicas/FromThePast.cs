using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Replicas;

/// <summary>What a batch taken over from an earlier system means for the figures: each link in the month in which it happened.</summary>
internal static class FromThePast
{
    public static void Recorded(Book book, PastBatchRecorded past)
    {
        var (made, treated) = (ChinaTime.StartOf(past.ProducedOn), ChinaTime.StartOf(past.TreatedOn));
        book.Known.Label(past.Label, past.Site, past.Region, past.WasteCode, past.ProducedOn, past.Class);
        book.Count(Link.Produced, past.Site, past.Label, past.Grams, past.Label, Why.Weighed, at: made);
        book.Count(Link.Stored, past.Site, past.Label, past.Grams, past.Label, Why.Weighed, at: made);
        var (site, grams) = (past.Site, past.Grams);
        if (past.Transfer is { } transfer)
        {
            Moved(book, past, transfer);
            (site, grams) = (transfer.ReceiverSite, transfer.AcceptedGrams);
        }
        book.Count(Link.Stored, site, past.Label, -grams, past.Label, Why.Treated, at: treated);
        book.Count(TreatmentLinks.Of(past.Method), site, past.Label, grams, past.Label, Why.Treated, past.Method, at: treated);
    }

    private static void Moved(Book book, PastBatchRecorded past, PastTransfer transfer)
    {
        var (left, came) = (ChinaTime.StartOf(transfer.DepartedOn), ChinaTime.StartOf(transfer.AcceptedOn));
        book.Count(Link.Stored, past.Site, past.Label, -past.Grams, transfer.Manifest, Why.Departed, at: left);
        book.Count(Link.Stored, transfer.ReceiverSite, past.Label, transfer.AcceptedGrams, transfer.Manifest, Why.Accepted, at: came);
        book.Count(Link.Transferred, past.Site, past.Label, transfer.AcceptedGrams, transfer.Manifest, Why.Accepted, past.Method, otherSite: transfer.ReceiverSite, at: came);
        book.Count(Link.Received, transfer.ReceiverSite, past.Label, transfer.AcceptedGrams, transfer.Manifest, Why.Accepted, past.Method, otherSite: past.Site, at: came);
    }
}
