using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Declarations.Past;
using WasteLoop.Declarations.Plans;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Declarations.Returns;

namespace WasteLoop.Declarations;

/// <summary>申报: yearly plans, labelled containers and the storage ledger of everyone who holds waste.</summary>
public sealed class DeclarationsService : WasteLoopService<DeclarationsDb>
{
    private static readonly string[] Readers = [.. Role.Holders, Role.Regulator, Role.Auditor, Role.Administrator];

    /// <inheritdoc/>
    public override string Name => "declarations";

    /// <inheritdoc/>
    protected override IReadOnlyList<Type> Subscriptions => [typeof(RegistryReplica), typeof(ManifestReaction), typeof(IntakeReaction), typeof(CollectionReaction)];

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> VerifyBooks(IServiceProvider scope, CancellationToken cancellationToken) =>
        LedgerCheck.Findings(scope.GetRequiredService<DeclarationsDb>(), cancellationToken);

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration) => DeclarationsOptions.AddTo(services, configuration);

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        api.MapPut("/plans/{site}/{year:int}", FilePlan.Handle).RequireRoles(Role.Holders).WithSummary("Files or revises a site's yearly management plan (管理计划)");
        api.MapGet("/plans/{site}/{year:int}", GetPlan.Handle).RequireRoles(Readers).WithSummary("A site's plan for a year, the newest revision or the one asked for");
        api.MapGet("/plans/{site}/{year:int}/proposal", ProposePlan.Handle).RequireRoles(Readers).WithSummary("Plan lines proposed from what was made and dispatched in the last months");
        api.MapGet("/plans", FindPlans.Handle).RequireRoles(Readers).WithSummary("Plans that the caller may see");

        api.MapPost("/containers", LabelContainer.Handle).RequireRoles(Role.Holders).WithSummary("Labels a container: it gets its digital ID (数字识别码)");
        api.MapPost("/containers/{label}/weigh", WeighContainer.Handle).RequireRoles(Role.Holders).WithSummary("The first weighing: the mass enters the books");
        api.MapPost("/containers/{label}/store", StoreContainer.Handle).RequireRoles(Role.Holders).WithSummary("Puts a container in store (入库)");
        api.MapPost("/containers/{label}/correct", CorrectContainer.Handle).RequireRoles(Role.Holders).WithSummary("Corrects a wrong mass by reversal");
        api.MapPost("/containers/{label}/withdraw", WithdrawContainer.Handle).RequireRoles(Role.Holders).WithSummary("Takes a label made in error out of the books by reversal");
        api.MapGet("/containers/{label}", GetContainer.Handle).RequireRoles(Readers).WithSummary("A container");
        api.MapGet("/containers/{label}/label.svg", DrawLabel.Handle).RequireRoles(Role.Holders).WithSummary("The label as an image, in true millimetres");
        api.MapGet("/containers/{label}/label", PrintLabels.HandleOne).RequireRoles(Role.Holders).WithSummary("A page that prints the label");
        api.MapGet("/labels", PrintLabels.Handle).RequireRoles(Role.Holders).WithSummary("A page that prints several labels of one size");
        api.MapGet("/containers", FindContainers.Handle).RequireRoles(Readers).WithSummary("Containers that the caller may see, newest first");

        api.MapPost("/past-batches/file", ImportPastBatches.Handle).RequireRoles(Role.Administrator).WithMetadata(new RequestSizeLimitAttribute(CsvBody.BytesMax))
            .Accepts<string>("text/csv").WithSummary("Takes over closed batches from an earlier system, a line a batch");

        api.MapGet("/ledger", FindLedger.Handle).RequireRoles(Readers).WithSummary("A site's storage ledger (台账), row by row");

        api.MapGet("/returns", FindReturns.Handle).RequireRoles(Readers).WithSummary("What sites owe for a year (申报) and where it stands");
        api.MapGet("/returns/{site}/{period}", GetReturn.Handle).RequireRoles(Readers).WithSummary("A site's return for a month, quarter or year, computed from its ledger");
        api.MapPost("/returns/{site}/{period}/confirm", ConfirmReturn.Handle).RequireRoles(Role.Holders).WithSummary("Confirms the figures that were shown");
        api.MapGet("/returns/{site}/{period}/entries", FindEntries.Handle).RequireRoles(Readers).WithSummary("The ledger rows behind a return's figures");
    }

    /// <inheritdoc/>
    protected override void PublicPages(IEndpointRouteBuilder app) =>
        app.MapGet("/{label:regex(^[0-9A-Za-z]{{37}}$)}", LabelPublicPage.Handle).AllowAnonymous().ExcludeFromDescription();
}
