using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WasteLoop.Chassis.Commands;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis;

/// <summary>Puts together what every service stands on.</summary>
public static class ChassisSetup
{
    /// <summary>A write's body may be this large unless the endpoint says otherwise.</summary>
    public const long BodyBytesMax = 1_000_000;

    public static void AddChassis(this IServiceCollection services, IReadOnlyList<WasteLoopService> wasteLoopServices, DatabaseEngine engine, byte[] signingKey)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(engine);
        foreach (var service in wasteLoopServices) services.AddSingleton(service);
        services.AddSingleton(provider => new TokenSigner(signingKey, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(Rulebook.Embedded);
        services.TryAddSingleton(WasteCatalogue.Embedded);
        services.TryAddSingleton(WorkingDays.China);
        services.TryAddSingleton<LocalJournalFeed>();
        services.TryAddSingleton<IJournalFeed>(provider => provider.GetRequiredService<LocalJournalFeed>());
        services.AddHostedService<CatchUpAtStart>();
        services.AddTransient<HashBody>();

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TokenSigner>((options, signer) =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = signer.Validation;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        services.AddRateLimiter(limiter => limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddExceptionHandler<ExceptionsAsProblems>();
        services.Configure<JsonOptions>(options =>
        {
            // A misspelt, missing or doubtful field is told to the caller, never guessed.
            var json = options.SerializerOptions;
            json.NumberHandling = JsonNumberHandling.Strict;
            json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.RespectNullableAnnotations = true;
            json.RespectRequiredConstructorParameters = true;
            json.AllowDuplicateProperties = false;
            json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static void UseChassis(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusesAsProblems();
        app.UseNoNul();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        // After the sign-in: nobody unknown makes us read a body.
        app.UseMiddleware<HashBody>();
        foreach (var service in app.Services.GetServices<WasteLoopService>()) service.MapTo(app);
    }

    /// <summary>Brings every service's schema up to date and makes its journal's head.</summary>
    public static async Task PrepareDatabases(this IServiceProvider provider, CancellationToken cancellationToken)
    {
        var engine = provider.GetRequiredService<DatabaseEngine>();
        await using var scope = provider.CreateAsyncScope();
        foreach (var service in provider.GetServices<WasteLoopService>())
        {
            var db = service.Open(scope.ServiceProvider);
            await engine.Prepare(db, cancellationToken);
            if (await db.JournalHeads.AnyAsync(cancellationToken)) continue;
            db.JournalHeads.Add(new JournalHead());
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException lost) when (engine.IsDuplicateKey(lost))
            {
                // Another process that starts at the same time was first.
                db.ChangeTracker.Clear();
            }
        }
    }
}
