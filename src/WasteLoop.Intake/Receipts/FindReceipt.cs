using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;

namespace WasteLoop.Intake.Receipts;

/// <summary>One load at its receiver.</summary>
public static class FindReceipt
{
    public static async Task<ReceiptView> Handle(string manifest, Caller caller, IntakeDb db, ShowReceipt show, CancellationToken cancellationToken)
    {
        var receipt = await OwnReceipt.Whole(db).AsNoTracking().SeenBy(caller, db).SingleOrDefaultAsync(r => r.Manifest == manifest, cancellationToken) ?? throw OwnReceipt.NotFound();
        return await show.Of(receipt, cancellationToken);
    }
}
