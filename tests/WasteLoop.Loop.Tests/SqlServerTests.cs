using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using WasteLoop.Collection;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;
using WasteLoop.Intake;
using WasteLoop.Manifests;
using WasteLoop.Registry;
using WasteLoop.Tracing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>What can be known of SQL Server without one.</summary>
public sealed class SqlServerTests
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>SqlClient names a type of the assembly Microsoft.SqlServer.Server in the method that sends a parameter; without the assembly every such command fails.</summary>
    [Fact]
    public void The_client_can_send_parameters()
    {
        var methods = typeof(SqlConnection).Assembly.GetType("Microsoft.Data.SqlClient.TdsParser")!.GetMethods(Hidden).Where(method => method.Name == "TDSExecuteRPCAddParameter").ToList();
        Assert.NotEmpty(methods);
        foreach (var method in methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }

    [Fact]
    public void Every_key_and_index_fits()
    {
        foreach (var db in Offline.Contexts(DatabaseSettings.SqlServer))
            using (db)
                foreach (var type in db.Model.GetEntityTypes())
                {
                    foreach (var key in type.GetKeys()) Fits(type, key.Properties, 900);
                    foreach (var index in type.GetIndexes()) Fits(type, index.Properties, 1700);
                }
    }

    [Fact]
    public void No_row_is_deleted_along_two_ways()
    {
        foreach (var db in Offline.Contexts(DatabaseSettings.SqlServer))
            using (db) Assert.All(db.Model.GetEntityTypes(), type => Assert.True(type.GetForeignKeys().Count(key => key.DeleteBehavior == DeleteBehavior.Cascade) <= 1, type.Name));
    }

    [Fact]
    public void No_decimal_is_cut_to_two_places()
    {
        foreach (var db in Offline.Contexts(DatabaseSettings.SqlServer))
            using (db)
                Assert.All(db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(decimal)), property => Assert.True(property.GetScale() >= 3, property.Name));
    }

    [Fact]
    public void The_queries_that_ask_most_of_an_engine_translate()
    {
        string[] labels = ["a", "b"];
        var region = "3301";
        using var registry = Offline.Open<RegistryDb>(DatabaseSettings.SqlServer);
        using var manifests = Offline.Open<ManifestsDb>(DatabaseSettings.SqlServer);
        using var intake = Offline.Open<IntakeDb>(DatabaseSettings.SqlServer);
        using var tracing = Offline.Open<TracingDb>(DatabaseSettings.SqlServer);
        using var collection = Offline.Open<CollectionDb>(DatabaseSettings.SqlServer);
        var day = new DateOnly(2026, 11, 16);
        string[] queries =
        [
            registry.Users.Where(user => string.Compare(user.UserName, "k") > 0).OrderBy(user => user.UserName).Take(51).ToQueryString(),
            registry.Licences.Include(licence => licence.Scopes).Where(licence => labels.Contains(licence.Code)).ToQueryString(),
            manifests.LoadedContainers.Where(loaded => labels.Contains(loaded.Label))
                .Join(manifests.Manifests, loaded => loaded.Manifest, manifest => manifest.Number, (loaded, manifest) => new { loaded.Label, manifest.Mover }).ToQueryString(),
            manifests.Manifests.SelectMany(manifest => manifest.Containers.Where(container => !container.LeftBehind), (manifest, container) => new { manifest.MoverSite, manifest.Year, Grams = container.ShippedGrams ?? container.IssuedGrams })
                .GroupBy(row => new { row.MoverSite, row.Year }).Select(same => new { same.Key, Grams = same.Sum(row => row.Grams) }).ToQueryString(),
            intake.Receipts.Where(receipt => intake.Sites.Any(site => site.Site == receipt.Site && site.Region.StartsWith(region))).OrderBy(receipt => receipt.Manifest).Take(51).ToQueryString(),
            tracing.Postings.Where(posting => labels.Contains(posting.Batch)).GroupBy(posting => posting.Batch).Select(same => new { same.Key, Grams = same.Sum(posting => posting.Grams) }).ToQueryString(),
            registry.Invitations.GroupBy(invitation => new { invitation.State, Late = invitation.ExpiresOn < day }).Select(same => new { same.Key.State, same.Key.Late, Number = same.Count() }).ToQueryString(),
            collection.Containers.Where(container => labels.Contains(container.Site) && container.InStore).GroupBy(container => new { container.Site, container.WasteCode })
                .Select(same => new { same.Key.Site, Oldest = same.Min(container => container.StoredAt), Grams = same.Sum(container => container.InStore ? container.Grams : 0), Count = same.Count() }).ToQueryString(),
            collection.Invitations.Where(invitation => invitation.Region.StartsWith(region)).Select(invitation => new { invitation.Party, invitation.Region })
                .Union(collection.Members.Select(member => new { member.Party, member.Region })).GroupBy(firm => firm.Region).Select(same => new { same.Key, Number = same.Count() }).ToQueryString(),
            collection.Requests.Where(request => request.Items.Any(item => item.WasteCode == region) && (request.FetchBy > day || (request.FetchBy == day && string.Compare(request.Id, region) > 0)))
                .OrderBy(request => request.FetchBy).ThenBy(request => request.Id).Take(51).Include(request => request.Items).ToQueryString(),
            tracing.Journal.Where(entry => entry.Sequence == null).OrderBy(entry => entry.Tick).Take(500).ToQueryString(),
        ];
        Assert.All(queries, query => Assert.Contains("FROM [", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_held_name_is_a_parameter_and_a_lock_that_is_not_granted_is_an_error()
    {
        var asked = new Asked();
        var engine = new SqlServerEngine("Server=127.0.0.1,1");
        var options = new DbContextOptionsBuilder<RegistryDb>();
        engine.Configure(options, "registry");
        options.AddInterceptors(asked, new NoServer());
        await using var db = new RegistryDb(options.Options, TimeProvider.System);
        await engine.Hold(db, "licence/x'; DROP", TestContext.Current.CancellationToken);
        Assert.Contains("sp_getapplock", asked.Text, StringComparison.Ordinal);
        Assert.Contains("IF @granted < 0", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("DROP", asked.Text, StringComparison.Ordinal);
        Assert.Contains("licence/x'; DROP", asked.Values);
    }

    private static void Fits(IEntityType type, IReadOnlyList<IProperty> properties, int bytesMax)
    {
        var bytes = 0;
        foreach (var property in properties)
        {
            var isText = (property.GetProviderClrType() ?? property.ClrType) == typeof(string);
            Assert.True(!isText || property.GetMaxLength() is not null, $"{type.Name}.{property.Name} stands in a key or index and has no greatest length.");
            bytes += isText ? 2 * property.GetMaxLength()!.Value : 16;
        }
        Assert.True(bytes <= bytesMax, $"{type.Name} {string.Join('+', properties.Select(property => property.Name))}: {bytes} bytes");
    }

    private sealed class Asked : DbCommandInterceptor
    {
        public string Text { get; private set; } = "";
        public IReadOnlyList<string?> Values { get; private set; } = [];

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Text = command.CommandText;
            Values = [.. command.Parameters.Cast<DbParameter>().Select(parameter => parameter.Value?.ToString())];
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
        }
    }

    private sealed class NoServer : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
