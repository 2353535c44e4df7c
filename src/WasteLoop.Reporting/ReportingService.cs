using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Capacity;
using WasteLoop.Reporting.Capacity.Replicas;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Replicas;
using WasteLoop.Reporting.Reports;

namespace WasteLoop.Reporting;

/// <summary>Figures for planners and bureaus, computed from the books and never typed in; each opens to the batches behind it.</summary>
public sealed class ReportingService : WasteLoopService<ReportingDb>
{
    /// <inheritdoc/>
    public override string Name => "reporting";

    /// <inheritdoc/>
    protected override IReadOnlyList<Type> Subscriptions => [typeof(RegistryReplica), typeof(CellsProjection), typeof(CoverageProjection), typeof(CapacityProjection), typeof(ReservationReaction)];

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        ReportsSetup.AddTo(services);
        services.AddHostedService<LevelsAtStart>();
        services.AddSingleton<MatchingDesk>();
        services.AddSingleton<CapacityUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<CapacityUpkeep>());
    }

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        // Figures have no party in them: a firm has its own returns and traces.
        var authorities = api.MapGroup("").RequireRoles(Role.Regulator, Role.Auditor, Role.Administrator);
        authorities.MapGet("/aggregates", ReadAggregates.Handle).WithSummary("Tonnes by month, place, code, class, stream, link and method, exact to the gram; as of any day");
        authorities.MapGet("/aggregates/batches", ReadAggregateBatches.Handle).WithSummary("The facts and batches behind a figure");
        authorities.MapGet("/aggregates/changes", ReadAggregateChanges.Handle).WithSummary("The figures that have changed since a day");
        authorities.MapGet("/indicators", Indicators.ListIndicators.Handle).WithSummary("The zero-waste city's indicators with formula, unit, edition and certainty");
        authorities.MapGet("/targets", Indicators.ListTargets.Handle).WithSummary("What policy documents aim at, with document and place");
        authorities.MapGet("/rates", Indicators.ReadRates.Handle).WithSummary("A region's rates of use and disposal in a year, by either formula");
        Indicators.IndicatorRoutes.Map(api);
        ReportsRoutes.Map(authorities);
        CapacityRoutes.Map(api);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> VerifyBooks(IServiceProvider scope, CancellationToken cancellationToken)
    {
        var db = scope.GetRequiredService<ReportingDb>();
        return
        [
            .. await Verification.Findings(db, cancellationToken),
            .. await Indicators.Statistics.StatisticVerification.Findings(db, cancellationToken),
            .. await CapacityVerification.Findings(db, cancellationToken),
            .. await ReportBooks.Findings(db, cancellationToken),
        ];
    }
}
