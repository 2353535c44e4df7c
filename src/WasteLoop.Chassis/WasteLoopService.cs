using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Commands;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;

namespace WasteLoop.Chassis;

/// <summary>A service as the Host sees it: a name, a database, subscriptions and routes.</summary>
public abstract class WasteLoopService
{
    private protected WasteLoopService() { }

    /// <summary>The lower-case name in addresses, positions and configuration.</summary>
    public abstract string Name { get; }

    /// <summary>Its database context.</summary>
    public abstract Type DatabaseType { get; }

    /// <summary>Registers all that the service needs to run.</summary>
    public abstract void AddTo(IServiceCollection services, IConfiguration configuration, DatabaseEngine engine);

    /// <summary>Maps its routes under /api/&lt;name&gt;, and its public pages.</summary>
    public abstract void MapTo(IEndpointRouteBuilder app);

    /// <summary>Opens the service's database within a scope.</summary>
    public ServiceDb Open(IServiceProvider scope) => (ServiceDb)scope.GetRequiredService(DatabaseType);

    /// <summary>What the books must fulfil beyond chain, sequence and rebuild; each finding names the rows. None when all is well.</summary>
    public virtual Task<IReadOnlyList<string>> VerifyBooks(IServiceProvider scope, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}

/// <summary>A service with its database. A concrete service is its table of contents: read it first.</summary>
public abstract class WasteLoopService<TDb> : WasteLoopService where TDb : ServiceDb
{
    /// <inheritdoc/>
    public override Type DatabaseType => typeof(TDb);

    /// <summary>What it listens to.</summary>
    protected virtual IReadOnlyList<Type> Subscriptions => [];

    /// <summary>What else it needs.</summary>
    protected virtual void Register(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Its routes below /api/&lt;name&gt;. Each says which roles may call it.</summary>
    protected abstract void Routes(RouteGroupBuilder api);

    /// <summary>Pages for people without an account, outside /api.</summary>
    protected virtual void PublicPages(IEndpointRouteBuilder app) { }

    /// <inheritdoc/>
    public sealed override void AddTo(IServiceCollection services, IConfiguration configuration, DatabaseEngine engine)
    {
        // One set of options for all requests: making it costs more than a query.
        services.AddDbContext<TDb>(options => engine.Configure(options, Name), optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton(new ServiceName<TDb>(Name));
        services.AddSingleton<WriteGate<TDb>>();
        services.AddSingleton<JournalSignal<TDb>>();
        services.AddSingleton<Sealer<TDb>>();
        services.AddSingleton<Relay<TDb>>();
        services.AddSingleton<CommandFilter<TDb>>();
        services.AddHostedService<JournalPump<TDb>>();
        foreach (var subscription in Subscriptions)
            services.AddSingleton<ISubscriptionRunner>(provider => ActivatorUtilities.CreateInstance<SubscriptionRunner<TDb>>(
                provider, (Subscription<TDb>)ActivatorUtilities.CreateInstance(provider, subscription)));
        Register(services, configuration);
    }

    /// <inheritdoc/>
    public sealed override void MapTo(IEndpointRouteBuilder app)
    {
        var provider = app.ServiceProvider;
        var runners = provider.GetServices<ISubscriptionRunner>().Where(runner => runner.Service == Name).ToList();
        var feed = provider.GetRequiredService<IJournalFeed>();
        var api = app.MapGroup("/api/" + Name).WithTags(Name).RequireAuthorization();
        api.AddEndpointFilter(new ReadAfter(Name, runners, TimeProvider.System));
        api.AddEndpointFilter(provider.GetRequiredService<CommandFilter<TDb>>());
        api.MapGet("/journal", ReadJournal.Handle<TDb>).RequireRoles(Role.Administrator, Role.Auditor).WithSummary("The journal, entry by entry, with its hashes");
        SubscriptionRoutes.Map(api, runners, feed);
        Routes(api);
        PublicPages(app);
    }
}
