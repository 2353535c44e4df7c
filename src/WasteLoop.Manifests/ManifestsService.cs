using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.People;
using WasteLoop.Manifests.Drafts;
using WasteLoop.Manifests.Replicas;
using WasteLoop.Manifests.Transfer;

namespace WasteLoop.Manifests;

/// <summary>联单: drafts, issued manifests with their numbers, departure, and what the receiver made of them.</summary>
public sealed class ManifestsService : WasteLoopService<ManifestsDb>
{
    private static readonly string[] Readers = [.. Role.Holders, .. Role.Carriers, Role.Regulator, Role.Auditor, Role.Administrator];

    /// <inheritdoc/>
    public override string Name => "manifests";

    /// <inheritdoc/>
    protected override IReadOnlyList<Type> Subscriptions => [typeof(RegistryReplica), typeof(DeclarationsReplica), typeof(IntakeReaction), typeof(CollectionReaction)];

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> VerifyBooks(IServiceProvider scope, CancellationToken cancellationToken) =>
        ManifestBooks.Verify(scope.GetRequiredService<ManifestsDb>(), cancellationToken);

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        ManifestsOptions.AddTo(services, configuration);
        services.AddSingleton<AcceptDue>();
    }

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        api.MapPost("/drafts", WriteDraft.Handle).RequireRoles(Role.Holders).WithSummary("Starts a draft of a manifest, seen by its mover alone");
        api.MapPut("/drafts/{id}", ReplaceDraft.Handle).RequireRoles(Role.Holders).WithSummary("Writes a draft anew");
        api.MapDelete("/drafts/{id}", DiscardDraft.Handle).RequireRoles(Role.Holders).WithSummary("Gives a draft up");
        api.MapGet("/drafts/{id}", GetDraft.Handle).RequireRoles(Readers).WithSummary("A draft of the caller's firm");
        api.MapGet("/drafts", FindDrafts.Handle).RequireRoles(Role.Holders).WithSummary("The drafts of the caller's firm: open, or as ?state= says");

        api.MapPost("/drafts/{id}/issue", IssueManifest.Handle).RequireRoles(Role.Holders).WithSummary("Signs a draft: it becomes a manifest (联单) with its number");
        api.MapPost("/{number}/void", VoidManifest.Handle).RequireRoles(Role.Holders).WithSummary("Marks an issued manifest void (作废) before it leaves");
        api.MapPost("/{number}/depart", DepartManifest.Handle).RequireRoles(Role.Carriers).WithSummary("The carrier scans the load and departs");
        api.MapGet("/{number}", FindManifest.Handle).RequireRoles(Readers).WithSummary("A manifest with containers, difference and timeline");
        api.MapGet("/", FindManifests.Handle).RequireRoles(Readers).WithSummary("Manifests that the caller may see, by number");
        api.MapGet("/{number}/print", PrintManifest.Handle).RequireRoles(Readers).WithSummary("A manifest as an A4 page");
    }

    /// <inheritdoc/>
    protected override void PublicPages(IEndpointRouteBuilder app) =>
        app.MapGet("/m/{number:regex(^\\d{{14}}$)}", RoadsidePage.Handle).AllowAnonymous().ExcludeFromDescription();
}
