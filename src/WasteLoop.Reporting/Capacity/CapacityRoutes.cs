using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WasteLoop.Chassis;
using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Capacity.Demand;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Capacity.Scenarios;
using WasteLoop.Reporting.Capacity.Supply;

namespace WasteLoop.Reporting.Capacity;

/// <summary>Capacity matching (处置能力匹配), scenarios and reservations below /api/reporting.</summary>
internal static class CapacityRoutes
{
    private static readonly string[] SeeAll = [Role.Auditor, Role.Administrator];
    private static readonly string[] Readers = [Role.Regulator, .. SeeAll];
    private static readonly string[] Planners = [Role.Regulator, Role.Administrator];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/capacity/licences", FindLicences.Handle).RequireRoles([Role.Plant, .. Readers]).WithSummary("How much of each licence's yearly amount is accepted, held by reservations and free");
        api.MapGet("/capacity/forecast", ReadForecast.Handle).RequireRoles(Readers).WithSummary("What this year or the next will bring by county and code, with its spread");

        // Matchings
        api.MapPost("/matching", MatchCapacity.Handle).RequireRoles(Readers).WithMetadata(new OwnTransaction()).WithSummary("Matches a province's waste with its licences; with edits, or scenarios beside it");
        api.MapGet("/matching", MatchCapacity.List).RequireRoles(Readers).WithSummary("The caller's matchings of the last seven days");
        api.MapGet("/matching/{id}", MatchCapacity.One).RequireRoles(Readers).WithSummary("A matching: totals, or how far it is");
        api.MapPost("/matching/{id}/cancel", MatchCapacity.Cancel).RequireRoles(Readers).WithMetadata(new OwnTransaction()).WithSummary("Stops a matching");
        var lists = api.MapGroup("/matching/{id}").RequireRoles(Readers);
        lists.MapGet("/gaps", ReadMatching.Gaps).WithSummary("Waste without a place, with the shadow price of each gap");
        lists.MapGet("/surplus", ReadMatching.Surplus).WithSummary("What each licence has left, and what a tonne more of it would bring");
        lists.MapGet("/flows", ReadMatching.Flows).WithSummary("The best flows from counties to licences");
        lists.MapGet("/city-flows", ReadMatching.CityFlows).WithSummary("Flows between and within cities, the best beside the real ones");
        lists.MapGet("/codes", ReadMatching.Codes).WithSummary("Matched, unmet and within the city, code by code");
        lists.MapGet("/cities", ReadMatching.Cities).WithSummary("Matched, unmet, in and out, city by city");
        lists.MapGet("/counties", ReadMatching.Counties).WithSummary("Matched, unmet, in and out, county by county");
        lists.MapGet("/demand", ReadMatching.Demand).WithSummary("What was matched, county by county and code by code, and how it is reckoned");
        lists.MapGet("/left-out", ReadMatching.LeftOut).WithSummary("What the matching could not take in, and why");
        lists.MapGet("/comparison", ReadMatching.Comparison).WithSummary("The base and the scenarios side by side");

        // Scenarios
        api.MapPost("/scenarios", ScenarioDesk.Save).RequireRoles(Planners).WithSummary("Saves a scenario");
        api.MapGet("/scenarios", ScenarioDesk.List).RequireRoles(Readers).WithSummary("Scenarios of the province, the newest first");
        api.MapGet("/scenarios/{id}", ScenarioDesk.One).RequireRoles(Readers).WithSummary("A scenario with its edits");
        api.MapGet("/scenarios/{id}/revisions", ScenarioDesk.Revisions).RequireRoles(Readers).WithSummary("What a scenario was before");
        api.MapPut("/scenarios/{id}", ScenarioDesk.Change).RequireRoles(Planners).WithSummary("Saves a scenario anew; what it was stays readable");
        api.MapPost("/scenarios/{id}/withdraw", ScenarioDesk.Withdraw).RequireRoles(Planners).WithSummary("Withdraws a scenario");

        Reservations(api);
    }

    private static void Reservations(RouteGroupBuilder api)
    {
        string[] firms = [.. Role.Holders];
        api.MapPost("/reservations", OfferCapacity.Handle).RequireRoles(Role.Plant).WithSummary("A plant offers a part of its licence to a producer's site; it is held at once");
        api.MapPost("/reservations/requests", AskCapacity.Handle).RequireRoles([.. firms, Role.Regulator]).WithSummary("A producer, or the bureau of its county, asks a plant for capacity");
        api.MapGet("/reservations", FindReservations.List).RequireRoles([.. firms, .. Readers]).WithSummary("Reservations that the caller may see; filter by state, licence, year");
        api.MapGet("/reservations/{id}", FindReservations.One).RequireRoles([.. firms, .. Readers]).WithSummary("A reservation: held, on the way, delivered, left");
        api.MapGet("/reservations/{id}/manifests", FindReservations.Manifests).RequireRoles([.. firms, .. Readers]).WithSummary("The manifests that drew on a reservation");
        api.MapPost("/reservations/{id}/offer", OfferCapacity.Answer).RequireRoles(Role.Plant).WithSummary("The plant answers a request with an offer");
        api.MapPost("/reservations/{id}/accept", AnswerOffer.Accept).RequireRoles(firms).WithSummary("The producer accepts an offer");
        api.MapPost("/reservations/{id}/decline", AnswerOffer.Decline).RequireRoles(firms).WithSummary("The producer declines an offer, the plant a request");
        api.MapPost("/reservations/{id}/withdraw", AnswerOffer.Withdraw).RequireRoles([.. firms, Role.Regulator]).WithSummary("Takes back a request, an offer, or what is left of an accepted one");
    }
}
