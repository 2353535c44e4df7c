using Microsoft.Extensions.Configuration;
using WasteLoop.Host.Configuration;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>What cannot work is refused before anything starts, and says which setting and why.</summary>
public sealed class SettingsTests
{
    private static readonly string Key = new('a', 64);

    [Fact]
    public void Without_settings_everything_runs_in_one_process_over_files()
    {
        var settings = Read([]);
        Assert.Equal(["registry", "declarations", "manifests", "intake", "tracing", "collection", "reporting"], settings.Services.Select(service => service.Name));
        Assert.False(settings.OnServer);
        Assert.Equal(BusSettings.Memory, settings.Bus.Transport);
    }

    [Theory]
    [InlineData("--services", "There is no service 'manifest'", "Services=manifest,intake")]
    [InlineData("WasteLoop:Bus:Transport", "in-memory bus reaches this process only, and registry, declarations, intake, tracing", "Services=manifests")]
    [InlineData("WasteLoop:Gateway", "Say where the other services (registry, declarations, intake, tracing, collection, reporting) are reached", "Services=manifests|Bus:Transport=rabbitmq|SigningKey=KEY")]
    [InlineData("WasteLoop:Gateway", "is not an http(s) address", "Services=manifests|Bus:Transport=rabbitmq|SigningKey=KEY|Gateway=somewhere")]
    [InlineData("WasteLoop:SigningKey", "must share one key", "Services=manifests|Bus:Transport=rabbitmq|Gateway=http://gate")]
    [InlineData("WasteLoop:SigningKey", "must share one key", "Database:Engine=postgres|Database:Connection=Host=x")]
    [InlineData("WasteLoop:SigningKey", "at least 64 hexadecimal digits", "SigningKey=abc")]
    [InlineData("WasteLoop:Bus:Transport", "There is no transport 'kafka'", "Bus:Transport=kafka")]
    [InlineData("WasteLoop:Bus:Copies", "a whole number from 1 to 7", "Bus:Copies=many")]
    [InlineData("WasteLoop:Database:Engine", "There is no engine 'oracle'", "Database:Engine=oracle")]
    [InlineData("WasteLoop:Database:Connection", "connection string is missing", "Database:Engine=sqlserver")]
    public void What_cannot_work_is_refused_with_the_setting_and_the_reason(string setting, string reason, string given)
    {
        var refused = Assert.Throws<SettingsException>(() => Read(given.Replace("KEY", Key, StringComparison.Ordinal).Split('|')));
        Assert.StartsWith(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_comes_apart_from_the_connection_whatever_it_contains()
    {
        var settings = Read(["Database:Engine=postgres", "Database:Connection=Host=db;Username=wl", "Database:Password=a;b\"c", "SigningKey=" + Key]);
        Assert.Equal("a;b\"c", new Npgsql.NpgsqlConnectionStringBuilder(settings.Database.Connection).Password);
        Assert.Equal("a;b\"c", new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(settings.Database.Connection.Replace("Host=", "Server=", StringComparison.Ordinal).Replace("Username=", "User ID=", StringComparison.Ordinal)).Password);
    }

    [Fact]
    public void Several_brokers_keep_three_copies_of_a_queue_unless_told_otherwise()
    {
        Assert.Equal(3, Read(["Bus:Transport=rabbitmq", "Bus:Hosts=a:1,b:2,c:3,d:4"]).Bus.Copies);
        Assert.Equal(1, Read(["Bus:Transport=rabbitmq"]).Bus.Copies);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_as_a_sentence()
    {
        var (exitCode, output) = await WasteLoopProcess.Run(new Dictionary<string, string>
        {
            ["WasteLoop__Database__Engine"] = "postgres",
            ["WasteLoop__Database__Connection"] = "Host=127.0.0.1;Port=1;Username=x;Database=y",
            ["WasteLoop__SigningKey"] = Key,
        }, "migrate");
        Assert.Equal(1, exitCode);
        Assert.Contains("The database cannot be reached: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static Settings Read(IEnumerable<string> given) => Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        given.Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create("WasteLoop:" + pair[0], (string?)pair[1]))).Build());
}
