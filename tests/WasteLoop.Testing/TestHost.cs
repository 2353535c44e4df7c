using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Host;
using WasteLoop.Host.Client;
using WasteLoop.Host.Configuration;

namespace WasteLoop.Testing;

/// <summary>Real services over real HTTP on a loopback port, with SQLite in a temporary folder or, as <see cref="TestEngine"/> says, a database on a server. Services that are left out are told by the test.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DataFolder folder;
    private readonly bool keepFolder;
    private readonly ApiClient.SeenPositions positions = new();

    private TestHost(WebApplication app, DataFolder folder, SettableClock clock, bool keepFolder)
    {
        this.app = app;
        this.folder = folder;
        this.keepFolder = keepFolder;
        Clock = clock;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.First());
    }

    /// <summary>Monday 2026-11-16, 10:00 in China.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);

    public Uri Address { get; }
    public SettableClock Clock { get; }
    public IServiceProvider Services => app.Services;
    public string Folder => folder.Path;

    /// <param name="services">The services that run; what others would tell, the test tells with <see cref="Tell"/>.</param>
    public static Task<TestHost> StartWith(params WasteLoopService[] services) => StartIn(Directory.CreateTempSubdirectory("wasteloop-test-").FullName, keepFolder: false, services);

    /// <summary>Starts over a folder that a host before may have left.</summary>
    public static async Task<TestHost> StartIn(string path, bool keepFolder, params WasteLoopService[] services)
    {
        var folder = DataFolder.Open(path);
        var clock = new SettableClock(Start);
        var engine = await TestEngine.Open(folder.Path, services);
        var app = await WasteLoopApp.Build(new WasteLoopApp.Options(engine, folder.SigningKey(), Settings.Embedded.Bus, null, "http://127.0.0.1:0", services, LogLevel.Critical, registrations =>
        {
            registrations.AddSingleton<TimeProvider>(clock);
            // Slow is what a password's hash is for; no test is about how slow.
            registrations.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            registrations.AddSingleton<LocalJournalFeed>();
            registrations.AddSingleton<ToldFeed>();
            registrations.AddSingleton<IJournalFeed>(provider => provider.GetRequiredService<ToldFeed>());
        }), CancellationToken.None);
        await app.StartAsync();
        return new TestHost(app, folder, clock, keepFolder);
    }

    /// <summary>A client without a token.</summary>
    public ApiClient Anonymous() => new(new HttpClient { BaseAddress = Address }, positions, null);

    /// <summary>A client whose token says that it is this caller.</summary>
    public ApiClient As(Caller caller) => new(new HttpClient { BaseAddress = Address }, positions, app.Services.GetRequiredService<TokenSigner>().Sign(caller));

    /// <summary>A client that acts for a firm in the roles.</summary>
    public ApiClient AsParty(string party, params string[] roles) => As(new Caller($"user-of-{party}", party, null, roles.ToHashSet()));

    public ApiClient AsAdministrator() => As(new Caller("admin", null, null, new HashSet<string> { Role.Administrator }));

    public ApiClient AsRegulator(string region) => As(new Caller("bureau-" + region, null, region, new HashSet<string> { Role.Regulator }));

    /// <summary>Sends bytes, such as a picture.</summary>
    public async Task<HttpResponseMessage> PutBytes(string path, byte[] bytes, string contentType, Caller caller)
    {
        using var http = Bare(caller, "zh");
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return await http.PutAsync(path, content);
    }

    /// <summary>What is answered as it is: a picture, a page, its headers.</summary>
    public async Task<HttpResponseMessage> GetBytes(string path, Caller caller, string language = "zh")
    {
        using var http = Bare(caller, language);
        return await http.GetAsync(path);
    }

    private HttpClient Bare(Caller caller, string language) => new()
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { { "Authorization", "Bearer " + app.Services.GetRequiredService<TokenSigner>().Sign(caller) }, { "Accept-Language", language } },
    };

    /// <summary>Says what a service that does not run here has told; returns when all who listen have applied it.</summary>
    public async Task Tell(params IEvent[] happenings)
    {
        foreach (var happening in happenings)
            app.Services.GetRequiredService<ToldFeed>().Tell(happening, Clock.GetUtcNow(), new Actor("told", "told", null));
        await CatchUp();
    }

    /// <summary>Returns when every subscription has applied every journal as far as it goes now.</summary>
    public Task CatchUp() => Settle.All(app.Services, CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
        await TestEngine.Close(folder.Path, keepFolder);
        if (!keepFolder) Directory.Delete(folder.Path, recursive: true);
    }
}
