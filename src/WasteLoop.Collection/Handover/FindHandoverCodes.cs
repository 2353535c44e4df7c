using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Handover;

/// <summary>The firm's hand-over codes, ended ones too, the newest first. The digits are not kept.</summary>
public static class FindHandoverCodes
{
    public sealed record Item(string Id, string Person, DateTimeOffset Since, DateTimeOffset? Ended, DateTimeOffset? LastUsed);

    public static async Task<Page<Item>> List(PageRequest page, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var firm = caller.ActingParty;
        var codes = db.HandoverCodes.AsNoTracking().Where(code => code.Firm == firm);
        if (page.After is { } after) codes = codes.Where(code => string.Compare(code.Id, after) < 0);
        return page.Cut(await codes.OrderByDescending(code => code.Id).Take(page.Limit + 1).Select(code => new Item(code.Id, code.Person, code.Since, code.Ended, code.LastUsed)).ToListAsync(cancellationToken), item => item.Id);
    }
}
