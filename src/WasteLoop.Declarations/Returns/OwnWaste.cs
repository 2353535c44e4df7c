using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;

namespace WasteLoop.Declarations.Returns;

/// <summary>The ledger rows that a return speaks of.</summary>
internal static class OwnWaste
{
    /// <summary>Without consolidated containers: what is in them was taken over from others and is declared by those who made it.</summary>
    public static IQueryable<LedgerRow> OfOwnWaste(this IQueryable<LedgerRow> rows, DeclarationsDb db) =>
        rows.Where(r => !db.Containers.Any(c => c.Label == r.Label && c.Origin == ContainerOrigin.Consolidated));
}
