using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Coverage;
using WasteLoop.Collection.Firms;
using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Requests;

namespace WasteLoop.Collection;

/// <summary>Collection (收运): what small firms want fetched, and what collectors ask for it.</summary>
public sealed class CollectionService : WasteLoopService<CollectionDb>
{
    private static readonly string[] Collectors = [Role.Collector, Role.Dispatcher];
    private static readonly string[] SeeAll = [Role.Administrator, Role.Auditor];
    private static readonly string[] Readers = [Role.Producer, .. Collectors, Role.Regulator, .. SeeAll];

    /// <inheritdoc/>
    public override string Name => "collection";

    /// <inheritdoc/>
    protected override IReadOnlyList<Type> Subscriptions => [typeof(RegistryReplica), typeof(DeclarationsReplica)];

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Upkeep>();
        services.AddHostedService<UpkeepClock>();
    }

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        // Firms
        api.MapPut("/terms/{number}", PutTerms.Handle).RequireRoles(Collectors).WithSummary("Enters a contract with a firm or an offer to a county, or replaces it");
        api.MapPost("/terms/file", ImportTerms.Handle).RequireRoles(Collectors).WithMetadata(new RequestSizeLimitAttribute(CsvBody.BytesMax))
            .Accepts<string>("text/csv").WithSummary("Takes in contracts and offers from a CSV file, a line a price; reports line by line");
        api.MapGet("/terms", FindTerms.List).RequireRoles([Role.Producer, .. Collectors, .. SeeAll]).WithSummary("A collector's own terms; a firm's contracts and the offers to its county");

        // Requests
        api.MapGet("/probable", FindProbable.Handle).RequireRoles(Role.Producer).WithSummary("What the caller's firm probably has, with the reasons");
        api.MapGet("/nudges", FindNudges.Handle).RequireRoles(Role.Producer).WithSummary("What it is time to have fetched, from the firm's own history, with the reason");
        api.MapGet("/collectors", FindCollectors.Handle).RequireRoles(Role.Producer).WithSummary("Who may fetch some wastes on a day, and at what price");
        api.MapPost("/requests", RequestPickup.Handle).RequireRoles(Role.Producer).WithSummary("Asks a collector to fetch waste");
        api.MapGet("/requests", FindRequests.List).RequireRoles(Readers).WithSummary("Requests that the caller made or was given; filter by state");
        api.MapGet("/requests/{id}", FindRequests.One).RequireRoles(Readers).WithSummary("A request with urgency and estimate");
        api.MapPost("/requests/{id}/withdraw", WithdrawPickup.Handle).RequireRoles(Role.Producer).WithSummary("Takes an open request back");
        api.MapPut("/requests/{id}/photo", PutPhoto.Handle).RequireRoles(Role.Producer).WithMetadata(new RequestSizeLimitAttribute(RequestPhoto.BytesMax))
            .WithSummary("Puts a photo to an open request: the bytes of a JPEG or PNG");
        api.MapGet("/requests/{id}/photo", GetPhoto.Handle).RequireRoles(Readers).WithSummary("The photo of a request");
        api.MapPost("/standing-orders", PlaceStandingOrder.Handle).RequireRoles(Role.Producer).WithSummary("Asks to be fetched from in a rhythm");
        api.MapGet("/standing-orders", FindStandingOrders.List).RequireRoles([Role.Producer, .. Collectors, .. SeeAll]).WithSummary("Standing orders that the caller placed or was given");
        api.MapPost("/standing-orders/{id}/end", EndStandingOrder.Handle).RequireRoles(Role.Producer).WithSummary("Ends a standing order");
        api.MapGet("/board", Board.List).RequireRoles(Collectors).WithSummary("A collector's open requests, the most urgent first; filter by county, code, age, urgency");

        // Coverage
        api.MapGet("/coverage", ShowCoverage.List).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("County by county: small firms known, joined and served, requests waiting, collection points");
        api.MapGet("/coverage/{region}/firms", FindCovered.Firms).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("The firms behind a figure: known, joined, served or waiting");
        api.MapGet("/coverage/{region}/points", FindCovered.Points).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("The collection points of a region");
    }
}
