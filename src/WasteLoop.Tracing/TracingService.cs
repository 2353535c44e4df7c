using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Fates;
using WasteLoop.Tracing.Flows;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing;

/// <summary>The mass ledger and the genealogy of every batch: where from, where to, how much, as of any day. It has no commands: all follows from the others' journals.</summary>
public sealed class TracingService : WasteLoopService<TracingDb>
{
    /// <inheritdoc/>
    public override string Name => "tracing";

    /// <inheritdoc/>
    protected override IReadOnlyList<Type> Subscriptions => [typeof(FromRegistry), typeof(LedgerProjection)];

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireRoles([.. Role.All]);
        read.MapGet("/batches/{label}", TraceBatch.Handle).WithSummary("What a batch is, who holds it, its timeline and how far it is closed");
        read.MapGet("/batches/{label}/forward", TraceForward.Handle).WithSummary("Where a batch's mass went, through all residues, with its closing table");
        read.MapGet("/batches/{label}/backward", TraceBackward.Handle).WithSummary("Where a batch's mass came from, through all residues");
        read.MapGet("/manifests/{number}", TraceManifest.Handle).WithSummary("A manifest's batches: shipped, received, accepted, closed");
        read.MapGet("/runs/{run}", TraceRun.Handle).WithSummary("A treatment run: inputs, outputs and how much of each in each");
        api.MapGet("/fates", FindFates.Handle).RequireRoles(Role.Holders).WithSummary("What finally became of the firm's own containers");
        read.MapGet("/find", FindTraces.Handle).WithSummary("Batches, manifests and runs by code, waste or firm");
        read.MapGet("/balances", ReadBalances.Handle).WithSummary("Sums of the books by account, site, waste code or region, as of any day");
        read.MapGet("/flows", FindFlows.Handle).WithSummary("What was accepted, between provinces, cities or counties, the largest first");
        read.MapGet("/flows/{origin}/{destination}/manifests", FindFlowManifests.Handle).WithSummary("The manifests behind a flow");
        read.MapGet("/accounts/{account}/postings", ReadPostings.Handle).WithSummary("An account's postings, newest first");
        read.MapGet("/accounts/{account}/batches", ReadAccountBatches.Handle).WithSummary("The batches behind an account's balance");
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> VerifyBooks(IServiceProvider scope, CancellationToken cancellationToken) =>
        Verification.Findings(scope.GetRequiredService<TracingDb>(), cancellationToken);
}
