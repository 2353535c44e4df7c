using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>Lets the administrator see how far a service's subscriptions are, and rebuild a projection.</summary>
internal static class SubscriptionRoutes
{
    /// <summary>How far a subscription is with one source. Lag is in entries.</summary>
    public sealed record Status(string Subscription, string Source, bool Projection, long Position, long Head, long Lag, string? StoppedBy);

    public static void Map(RouteGroupBuilder api, IReadOnlyList<ISubscriptionRunner> runners, IJournalFeed feed)
    {
        api.MapGet("/subscriptions", async (CancellationToken cancellationToken) =>
        {
            var statuses = new List<Status>();
            foreach (var runner in runners)
                foreach (var source in runner.Sources.Order())
                {
                    var head = await feed.Head(source, cancellationToken);
                    var position = await runner.SavedPosition(source, cancellationToken);
                    statuses.Add(new Status(runner.Name, source, runner.IsProjection, position, head, Math.Max(0, head - position), runner.StoppedBy));
                }
            return TypedResults.Ok(statuses);
        }).RequireRoles(Role.Administrator, Role.Auditor).WithSummary("How far each subscription of this service has come");

        api.MapPost("/subscriptions/{name}/rebuild", async Task<Results<NoContent, NotFound>> (string name, CancellationToken cancellationToken) =>
        {
            var runner = runners.SingleOrDefault(r => r.Name == name && r.IsProjection);
            if (runner is null) return TypedResults.NotFound();
            await runner.Rebuild(cancellationToken);
            return TypedResults.NoContent();
        }).RequireRoles(Role.Administrator).WithMetadata(new OwnTransaction()).WithSummary("Empties a projection and builds it again from the journals");
    }
}
