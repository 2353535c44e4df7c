using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Intake.Licences;
using WasteLoop.Intake.Receipts;
using WasteLoop.Intake.Replicas;
using WasteLoop.Intake.Stock;
using WasteLoop.Intake.Treatment;

namespace WasteLoop.Intake;

/// <summary>Intake (接收处置): loads arrive, are weighed and decided; what is accepted is kept in stock and treated.</summary>
public sealed class IntakeService : WasteLoopService<IntakeDb>
{
    /// <inheritdoc/>
    public override string Name => "intake";

    /// <inheritdoc/>
    protected override IReadOnlyList<Type> Subscriptions => [typeof(RegistryReplica), typeof(ManifestsReplica), typeof(DeclarationsReplica), typeof(PastReaction)];

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ShowReceipt>();

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        string[] readers = [.. Role.All];
        string[] stockReaders = [.. Role.Receivers, Role.Regulator, Role.Auditor, Role.Administrator];

        api.MapPost("/receipts", RecordArrival.Handle).RequireRoles(Role.Receivers).WithSummary("Scan a load in at the gate");
        api.MapPost("/receipts/{manifest}/weighings", WeighLoad.Handle).RequireRoles(Role.Receivers).WithSummary("Weigh a load that arrived, container by container or as a whole");
        api.MapPost("/receipts/{manifest}/decision", DecideLoad.Handle).RequireRoles(Role.Receivers).WithSummary("Accept or refuse each container");
        api.MapPut("/receipts/{manifest}/containers/{label}/photo", PutContainerPhoto.Handle).RequireRoles(Role.Receivers).WithMetadata(new RequestSizeLimitAttribute(PhotoBody.BytesMax))
            .WithSummary("Puts a picture to a container of a load not decided yet: the bytes of a JPEG or PNG");
        api.MapGet("/receipts/{manifest}/containers/{label}/photo", GetContainerPhoto.Handle).RequireRoles(readers).WithSummary("The picture of a container as it came");
        api.MapGet("/receipts", ListReceipts.Handle).RequireRoles(readers).WithSummary("Loads at their receivers");
        api.MapGet("/receipts/{manifest}", FindReceipt.Handle).RequireRoles(readers).WithSummary("One load at its receiver");
        api.MapGet("/expected", ListExpected.Handle).RequireRoles(Role.Receivers).WithSummary("Loads on the road to us");

        api.MapGet("/stock", ListStock.Handle).RequireRoles(stockReaders).WithSummary("What is in the stores, with age and remaining mass");
        api.MapGet("/licences/{licence}/usage", FindLicenceUsage.Handle).RequireRoles(stockReaders).WithSummary("How much of a licence's yearly amount is used");

        api.MapPost("/runs", CompleteRun.Handle).RequireRoles(Role.Receivers).WithSummary("Enter a finished treatment run");
        api.MapPost("/consolidations", Consolidate.Handle).RequireRoles(Role.Receivers).WithSummary("Fill containers of one waste together, to move them on");
        api.MapGet("/runs", ListRuns.Handle).RequireRoles(stockReaders).WithSummary("Treatment runs, newest first");
        api.MapGet("/runs/{run}", FindRun.Handle).RequireRoles(stockReaders).WithSummary("One treatment run");
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> VerifyBooks(IServiceProvider scope, CancellationToken cancellationToken) =>
        VerifyStock.Of(scope.GetRequiredService<IntakeDb>(), cancellationToken);
}
