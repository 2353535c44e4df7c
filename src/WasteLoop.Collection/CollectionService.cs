using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Commands;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Coverage;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Firms;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Requests;
using WasteLoop.Collection.Rounds;

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
    protected override IReadOnlyList<Type> Subscriptions => [typeof(RegistryReplica), typeof(DeclarationsReplica), typeof(IntakeReplica), typeof(ManifestReaction)];

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RoundDesk>();
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
        api.MapPost("/requests", RequestPickup.Handle).RequireRoles([Role.Producer, .. Collectors]).WithSummary("Asks a collector to fetch waste; a collector enters it for a firm that telephones");
        api.MapGet("/requests", FindRequests.List).RequireRoles(Readers).WithSummary("Requests that the caller made or was given; filter by state");
        api.MapGet("/requests/{id}", FindRequests.One).RequireRoles(Readers).WithSummary("A request with urgency and estimate");
        api.MapPost("/requests/{id}/withdraw", WithdrawPickup.Handle).RequireRoles([Role.Producer, .. Collectors]).WithSummary("Takes an open request back");
        api.MapPut("/requests/{id}/items/{n:int}/waste-code", IdentifyWaste.Handle).RequireRoles(Collectors).WithSummary("Says which waste it is that a firm could only describe");
        api.MapPut("/requests/{id}/photo", PutPhoto.Handle).RequireRoles(Role.Producer).WithMetadata(new RequestSizeLimitAttribute(PhotoBody.BytesMax))
            .WithSummary("Puts a photo to an open request: the bytes of a JPEG or PNG");
        api.MapGet("/requests/{id}/photo", GetPhoto.Handle).RequireRoles(Readers).WithSummary("The photo of a request");
        api.MapPost("/standing-orders", PlaceStandingOrder.Handle).RequireRoles([Role.Producer, .. Collectors]).WithSummary("Asks to be fetched from in a rhythm");
        api.MapGet("/standing-orders", FindStandingOrders.List).RequireRoles([Role.Producer, .. Collectors, .. SeeAll]).WithSummary("Standing orders that the caller placed or was given");
        api.MapPost("/standing-orders/{id}/end", EndStandingOrder.Handle).RequireRoles([Role.Producer, .. Collectors]).WithSummary("Ends a standing order");
        api.MapGet("/board", Board.List).RequireRoles(Collectors).WithSummary("A collector's open requests, the most urgent first; filter by county, code, age, urgency, unidentified");

        // Rounds
        api.MapPost("/rounds/plan", PlanRounds.Handle).RequireRoles(Collectors).WithMetadata(new OwnTransaction()).WithSummary("Computes a day's rounds from open requests; nothing is saved");
        api.MapPost("/rounds", DraftRound.Handle).RequireRoles(Collectors).WithSummary("Drafts a round from a plan or by hand");
        api.MapGet("/rounds", FindRounds.List).RequireRoles([.. Readers, Role.Driver]).WithSummary("Rounds that the caller may see; filter by day and state");
        api.MapGet("/rounds/{id}", FindRounds.One).RequireRoles([.. Readers, Role.Driver]).WithSummary("A round with its stops; a firm sees its own stops only");
        api.MapPost("/rounds/{id}/stops", AddStop.Handle).RequireRoles(Collectors).WithSummary("Puts an open request at the end of a round");
        api.MapPost("/rounds/{id}/stops/{stop}/take-off", TakeOffStop.Handle).RequireRoles(Collectors).WithSummary("Takes a stop off a round, or moves it to another");
        api.MapPut("/rounds/{id}/order", ReorderStops.Handle).RequireRoles(Collectors).WithSummary("Sets the order of the stops that are still to come");
        api.MapPut("/rounds/{id}/vehicle", ReplaceTruck.Handle).RequireRoles(Collectors).WithSummary("Sends another truck");
        api.MapPut("/rounds/{id}/crew", ReplaceCrew.Handle).RequireRoles(Collectors).WithSummary("Sends another driver or escort");
        api.MapPost("/rounds/{id}/release", ReleaseRound.Handle).RequireRoles(Collectors).WithSummary("Fixes a round that breaks no rule; its stops get their manifests");
        api.MapPost("/rounds/{id}/cancel", CancelRound.Handle).RequireRoles(Collectors).WithSummary("Gives a round up before it starts");

        api.MapPost("/rounds/{id}/start", StartRound.Handle).RequireRoles(Collectors).WithSummary("At the desk: the truck has left");
        api.MapPost("/rounds/{id}/stops/{stop}/collected", CollectStop.Handle).RequireRoles(Collectors).WithSummary("At the desk: what a stop gave");
        api.MapPost("/rounds/{id}/stops/{stop}/missed", MissStop.Handle).RequireRoles(Collectors).WithSummary("At the desk: why a stop gave nothing");
        api.MapPost("/rounds/{id}/finish", FinishRound.Handle).RequireRoles(Collectors).WithSummary("At the desk: the round is over");

        // Field
        api.MapPost("/devices", RegisterDevice.Handle).RequireRoles(Role.Driver).WithSummary("Takes a phone in use: its public key may sign field records");
        api.MapGet("/devices", FindDevices.List).RequireRoles([Role.Driver, .. Collectors]).WithSummary("Phones: a driver's own, all of the carrier's at its desk");
        api.MapGet("/devices/{id}", FindDevices.One).RequireRoles([Role.Driver, .. Collectors]).WithSummary("A phone: how far its records have come, and which are missing");
        api.MapPost("/devices/{id}/end", EndDevice.Handle).RequireRoles([Role.Driver, .. Collectors]).WithSummary("Takes a phone out of use");
        api.MapPost("/rounds/{id}/packet", TakePacket.Handle).RequireRoles(Role.Driver).WithSummary("A phone takes the round: all that it needs without network");
        api.MapPost("/devices/{id}/records", SendRecords.Handle).RequireRoles(Role.Driver).WithMetadata(new RequestSizeLimitAttribute(SendRecords.BytesMax)).WithSummary("Sends signed field records, in any order and any number of times");
        api.MapGet("/conflicts", FindConflicts.List).RequireRoles([.. Collectors, .. SeeAll]).WithSummary("Field records in conflict, with the reasons");
        api.MapPost("/conflicts/{hash}/settle", SettleConflict.Handle).RequireRoles(Collectors).WithSummary("A conflict was looked into");

        // Hand-over
        api.MapPost("/handover-codes", MakeHandoverCode.Handle).RequireRoles(Role.Producer).WithMetadata(new ShownOnce()).WithSummary("Makes a hand-over code for a person of the firm; it is shown this once");
        api.MapGet("/handover-codes", FindHandoverCodes.List).RequireRoles(Role.Producer).WithSummary("The firm's hand-over codes: whose, since when, last used");
        api.MapPost("/handover-codes/{id}/end", EndHandoverCode.Handle).RequireRoles(Role.Producer).WithSummary("Takes a hand-over code out of use");
        api.MapGet("/stops", FindStops.List).RequireRoles(Readers).WithSummary("Stops with their hand-over; filter by state, unconfirmed, disputed");
        api.MapPost("/stops/{stop}/confirm", ConfirmStop.Handle).RequireRoles(Role.Producer).WithSummary("The firm agrees with what was collected");
        api.MapPost("/stops/{stop}/dispute", DisputeStop.Handle).RequireRoles(Role.Producer).WithSummary("The firm names what is wrong with what was collected");
        api.MapPost("/stops/{stop}/settle", SettleDispute.Handle).RequireRoles(Collectors).WithSummary("The dispatcher answers a dispute");
        api.MapPut("/photos/{sha256}", PutStopPhoto.Handle).RequireRoles([Role.Driver, .. Collectors]).WithMetadata(new RequestSizeLimitAttribute(PhotoBody.BytesMax))
            .WithSummary("Brings a picture that a field record names: the bytes of a JPEG or PNG");
        api.MapGet("/photos/{sha256}", GetStopPhoto.Handle).RequireRoles([.. Readers, Role.Driver]).WithSummary("A picture of a stop");
        api.MapGet("/place-code", ShowPlaceCode.Handle).RequireRoles([Role.Producer, .. Collectors]).WithSummary("A page that prints the wall code of a site");

        // Coverage
        api.MapGet("/coverage", ShowCoverage.List).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("County by county: small firms known, joined and served, requests waiting, collection points");
        api.MapGet("/coverage/{region}/firms", FindCovered.Firms).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("The firms behind a figure: known, joined, served, waiting or over-bound");
        api.MapGet("/coverage/{region}/points", FindCovered.Points).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("The collection points of a region, and how full they are");
        api.MapGet("/coverage/{region}/requests", FindWaiting.Handle).RequireRoles([Role.Regulator, .. SeeAll]).WithSummary("The waiting requests of a region, the oldest first");
    }
}
