using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>GET /containers?site=&amp;state=&amp;wasteCode=: what the caller may see, newest first.</summary>
public static class FindContainers
{
    public static async Task<Page<ContainerView>> Handle(
        string? site, string? state, string? wasteCode, PageRequest page, Caller caller, DeclarationsDb db, CancellationToken cancellationToken)
    {
        var containers = db.Containers.AsNoTracking().SeenBy(caller, db);
        if (site is not null) containers = containers.Where(c => c.Site == site);
        if (state is not null)
        {
            var wanted = ContainerStates.Require(state, "state");
            containers = containers.Where(c => c.State == wanted);
        }
        if (wasteCode is not null)
        {
            var code = WasteCode.Parse(wasteCode, "wasteCode").Value;
            containers = containers.Where(c => c.WasteCode == code);
        }
        if (Cursor.PairOf(page) is var (milliseconds, label))
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            containers = containers.Where(c => c.LabelledAt < at || (c.LabelledAt == at && c.Label.CompareTo(label) < 0));
        }
        var found = await containers.OrderByDescending(c => c.LabelledAt).ThenByDescending(c => c.Label).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(ContainerView.Of), c => $"{c.LabelledAt.ToUnixTimeMilliseconds()}/{c.Label}");
    }
}
