using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Commands;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Import;
using WasteLoop.Registry.Joining;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Lists;
using WasteLoop.Registry.Parties;
using WasteLoop.Registry.People;
using WasteLoop.Registry.Rules;
using WasteLoop.Registry.Sites;
using WasteLoop.Registry.Transport;

namespace WasteLoop.Registry;

/// <summary>Registry (主体与许可): parties, sites, facilities, licences, permits, vehicles, crew; users, sessions and keys; the rulebook and the code lists to read.</summary>
public sealed class RegistryService : WasteLoopService<RegistryDb>
{
    private static readonly string[] AllRoles = [.. Role.All];
    private static readonly string[] SeeAll = [Role.Administrator, Role.Auditor];
    private static readonly string[] Inviters = [Role.Collector, Role.Dispatcher];
    private static readonly string[] KeyMakers = [Role.Administrator, .. Role.OfParty];

    /// <inheritdoc/>
    public override string Name => "registry";

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RegistryOptions>().Bind(configuration.GetSection(RegistryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddIdentityCore<User>(identity =>
        {
            identity.Password.RequiredLength = Passwords.LengthMin;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
        }).AddEntityFrameworkStores<RegistryDb>();
        services.AddScoped<Passwords>();
        services.AddScoped<Entrance>();
        services.AddSingleton<SignInLimits>();
        services.AddRateLimiter(limiter => limiter.AddPolicy(SignInLimits.PerAddress,
            http => SignInLimits.OfAddress(http, http.RequestServices.GetRequiredService<IOptions<RegistryOptions>>().Value)));
    }

    /// <inheritdoc/>
    protected override void Routes(RouteGroupBuilder api)
    {
        // Register
        api.MapPut("/parties/{party}", PutParty.Handle).RequireRoles(Role.Administrator).WithSummary("Enters or replaces a party");
        api.MapGet("/parties/{party}", FindParties.One).RequireRoles(AllRoles).WithSummary("A party; address and contact for those concerned only");
        api.MapGet("/parties", FindParties.List).RequireRoles(AllRoles).WithSummary("Parties by code; filter by party, region, part of the name");
        api.MapPut("/sites/{site}", PutSite.Handle).RequireRoles(Role.Administrator).WithSummary("Enters or replaces a site");
        api.MapGet("/sites/{site}", FindSites.One).RequireRoles(AllRoles).WithSummary("A site");
        api.MapGet("/sites", FindSites.List).RequireRoles(AllRoles).WithSummary("Sites by code; filter by party, region");
        api.MapPut("/sites/{site}/facilities/{facility}", PutFacility.Handle).RequireRoles([Role.Administrator, .. Role.Holders]).WithSummary("Enters or replaces a facility of a site; a firm without a licence the stores of its own sites");
        api.MapGet("/sites/{site}/facilities/{facility}", FindFacilities.One).RequireRoles(AllRoles).WithSummary("A facility");
        api.MapGet("/sites/{site}/facilities", FindFacilities.List).RequireRoles(AllRoles).WithSummary("The facilities of a site; filter by kind");
        api.MapPut("/licences/{licence}", PutLicence.Handle).RequireRoles(Role.Administrator).WithSummary("Enters or replaces a licence");
        api.MapGet("/licences/{licence}", FindLicences.One).RequireRoles(AllRoles).WithSummary("A licence; public in law");
        api.MapGet("/licences", FindLicences.List).RequireRoles(AllRoles).WithSummary("Licences by number; filter by holder, region");
        api.MapGet("/receivers", FindReceivers.List).RequireRoles([.. Role.Holders, Role.Regulator, .. SeeAll]).WithSummary("Who may take a waste on a day: licences that cover it");

        // Transport
        api.MapPut("/transport-permits/{permit}", PutTransportPermit.Handle).RequireRoles(Role.Administrator).WithSummary("Enters or replaces a transport permit");
        api.MapGet("/transport-permits/{permit}", FindTransportPermits.One).RequireRoles(AllRoles).WithSummary("A transport permit");
        api.MapGet("/transport-permits", FindTransportPermits.List).RequireRoles(AllRoles).WithSummary("Transport permits by number; filter by carrier, region");
        api.MapPut("/vehicles/{plate}", PutVehicle.Handle).RequireRoles(Role.Administrator, Role.Dispatcher).WithSummary("Enters or replaces a vehicle");
        api.MapGet("/vehicles/{plate}", FindVehicles.One).RequireRoles(AllRoles).WithSummary("A vehicle");
        api.MapGet("/vehicles", FindVehicles.List).RequireRoles(AllRoles).WithSummary("Vehicles by plate; filter by carrier, region");
        api.MapPut("/crew/{certificate}", PutCrew.Handle).RequireRoles(Role.Administrator, Role.Dispatcher).WithSummary("Enters or replaces a driver or escort");
        api.MapGet("/crew/{certificate}", FindCrew.One).RequireRoles(AllRoles).WithSummary("A driver or escort");
        api.MapGet("/crew", FindCrew.List).RequireRoles(AllRoles).WithSummary("Drivers and escorts by certificate; filter by carrier, region");

        // Rules and code lists
        api.MapGet("/rules", FindRules.Handle).RequireRoles(AllRoles).WithSummary("The rulebook by key: what holds on a day, its source, past and coming versions");
        api.MapGet("/waste-codes", FindWasteCodes.Handle).RequireRoles(AllRoles).WithSummary("The national list of hazardous waste as of a day; by part of code or name, category");
        api.MapGet("/regions", FindRegions.Handle).RequireRoles(AllRoles).WithSummary("Regions by code; by part of code or name, those in another, level");
        api.MapGet("/methods", FindMethods.Handle).RequireRoles(AllRoles).WithSummary("Ways of use and disposal");

        // Files
        api.MapPost("/imports/{kind}", ImportFile.Handle).RequireRoles(Role.Administrator).WithMetadata(new RequestSizeLimitAttribute(CsvBody.BytesMax))
            .Accepts<string>("text/csv").WithSummary("Takes in a CSV file: good lines go in, bad ones are listed");
        api.MapGet("/exports/{kind}", ExportFile.Handle).RequireRoles(SeeAll).WithSummary("The register as the same CSV file");

        // Joining
        var ownTransaction = new OwnTransaction();
        var shownOnce = new ShownOnce();
        api.MapPost("/invitations", SendInvitation.Handle).RequireRoles(Inviters).WithMetadata(shownOnce).WithSummary("Invites a small firm to join; the code is shown once");
        api.MapPost("/invitations/file", SendInvitations.Handle).RequireRoles(Inviters).WithMetadata(shownOnce, new RequestSizeLimitAttribute(CsvBody.BytesMax))
            .Accepts<string>("text/csv").WithSummary("Invites all firms of a CSV file; reports line by line, the codes are shown once");
        api.MapPost("/invitations/{id}/withdraw", WithdrawInvitation.Handle).RequireRoles(Inviters).WithSummary("Takes an open invitation back");
        api.MapGet("/invitations", FindInvitations.List).RequireRoles([.. Inviters, Role.Regulator, .. SeeAll]).WithSummary("Invitations and what became of them; filter by state, region");
        api.MapGet("/invitations/summary", FindInvitations.Summary).RequireRoles([.. Inviters, Role.Regulator, .. SeeAll]).WithSummary("How many were invited and how many joined");
        api.MapPost("/joining/invitation", ReadInvitation.Handle).AllowAnonymous().RequireRateLimiting(SignInLimits.PerAddress).WithMetadata(ownTransaction).WithSummary("What an invitation says, for who holds its code");
        api.MapPost("/joining/accept", AcceptInvitation.Handle).AllowAnonymous().RequireRateLimiting(SignInLimits.PerAddress).WithMetadata(ownTransaction).WithSummary("A firm joins by invitation: party, site, user and session in one request");
        api.MapPost("/joining", SelfJoin.Handle).AllowAnonymous().RequireRateLimiting(SignInLimits.PerAddress).WithMetadata(ownTransaction).WithSummary("A firm that is not registered joins by itself with its credit code");

        // People
        api.MapPost("/sessions", SignIn.Handle).AllowAnonymous().RequireRateLimiting(SignInLimits.PerAddress).WithMetadata(ownTransaction).WithSummary("Signs in by name and password, or by key");
        api.MapPost("/sessions/renew", RenewSession.Handle).AllowAnonymous().RequireRateLimiting(SignInLimits.PerAddress).WithMetadata(ownTransaction).WithSummary("Changes a renewal for the next token");
        api.MapPost("/sessions/end", EndSession.Handle).AllowAnonymous().RequireRateLimiting(SignInLimits.PerAddress).WithMetadata(ownTransaction).WithSummary("Signs out");
        api.MapGet("/me", FindUsers.Me).WithSummary("Who is signed in");
        api.MapGet("/names", FindNames.Handle).RequireRoles([.. Role.All]).WithSummary("The names of people of the own firm; of offices, for offices");
        api.MapPost("/me/password", ChangePassword.Handle).WithMetadata(ownTransaction).WithSummary("Changes the own password; all that a one-time password allows");
        api.MapPost("/users", CreateUser.Handle).RequireRoles(Role.Administrator).WithMetadata(shownOnce).WithSummary("Makes a user; the one-time password is shown once");
        api.MapGet("/users", FindUsers.List).RequireRoles(SeeAll).WithSummary("Users by name; filter by party");
        api.MapGet("/users/{id}", FindUsers.One).RequireRoles(SeeAll).WithSummary("A user");
        api.MapPut("/users/{id}", ChangeUser.Handle).RequireRoles(Role.Administrator).WithSummary("Changes name, party, region and roles");
        api.MapPost("/users/{id}/reset-password", ResetPassword.Handle).RequireRoles(Role.Administrator).WithMetadata(shownOnce).WithSummary("Gives a new one-time password, shown once");
        api.MapPost("/users/{id}/deactivate", DeactivateUser.Handle).RequireRoles(Role.Administrator).WithSummary("Closes an account");
        api.MapPost("/users/{id}/activate", ActivateUser.Handle).RequireRoles(Role.Administrator).WithSummary("Opens a closed account");
        api.MapPost("/keys", MakeKey.Handle).RequireRoles(KeyMakers).WithMetadata(shownOnce).WithSummary("Makes a key for a machine; the secret is shown once");
        api.MapGet("/keys", FindKeys.List).RequireRoles([.. KeyMakers, Role.Auditor]).WithSummary("Keys of the own firm, or all, the newest first");
        api.MapPost("/keys/{id}/revoke", RevokeKey.Handle).RequireRoles(KeyMakers).WithSummary("Ends a key");
    }
}
