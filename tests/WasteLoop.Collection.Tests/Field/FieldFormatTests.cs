using System.Text.Json;
using System.Text.RegularExpressions;
using WasteLoop.Collection.Field;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Field;

/// <summary>docs/field.md is what phones are built from: its example must be right to the byte. A browser's WebCrypto made it.</summary>
public sealed class FieldFormatTests
{
    private readonly string page = File.ReadAllText(Path.Combine(Root(), "docs", "field.md"));

    [Fact]
    public void The_worked_example_in_the_docs_holds_step_by_step()
    {
        var key = DeviceKey.Parse(Block("jwk"));
        var record = JsonSerializer.Deserialize<FieldRecord>(Block("record"), JsonSerializerOptions.Web)!;
        Assert.Equal(record.Device, key.Thumbprint);
        Assert.Equal(Block("bytes").ReplaceLineEndings(""), Convert.ToHexStringLower(record.SignedBytes()));
        Assert.Equal(Block("hash"), FieldRecord.HashOf(record.SignedBytes()));

        var (device, registered) = Device.Register(Block("jwk"), "91330110MA2D00001W", "user-1", new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal((key.Thumbprint, key.Jwk), (registered.Device, registered.Key));
        var received = new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
        var answer = new FieldLog(device, [], Rulebook.Embedded).Receive(new FieldSend(received, [record]), received, _ => []).Records.Single();
        Assert.Equal(("applied", Block("hash")), (answer.Status, answer.Hash));
        var said = FieldPayload.Read(record.Payload);
        Assert.Equal(("S-0001", 168_300), (said.Stop, said.Containers!.Single().Grams));
    }

    [Theory]
    [InlineData("{\"round\":\"\"}")]
    [InlineData("{\"round\":\"R1\",\"containers\":[null]}")]
    [InlineData("{\"round\":\"R1\",\"containers\":[{\"label\":null}]}")]
    [InlineData("{\"round\":\"R1\",\"photos\":[null]}")]
    [InlineData("{\"round\":7}")]
    [InlineData("{\"round\":\"\\ud83d\"}")]
    [InlineData("{\"round\":\"R1\",\"containers\":[{\"label\":\"1\",\"wasteCode\":\"1\",\"form\":\"L\",\"packaging\":\"BAG\",\"volumeLitres\":1,\"grams\":1.5,\"weigher\":\"x\"}]}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public void Refuses_a_payload_that_says_nothing_usable(string payload)
    {
        Assert.Equal("field.payload", Assert.Throws<RuleViolationException>(() => FieldPayload.Read(payload)).Code);
        Assert.Null(FieldPayload.RoundOf(payload));
    }

    [Fact]
    public void Refuses_a_record_with_half_a_character_or_a_line_feed_before_the_payload()
    {
        var record = JsonSerializer.Deserialize<FieldRecord>(Block("record"), JsonSerializerOptions.Web)!;
        Broken(record with { Payload = "\ud83d" });
        Broken(record with { Type = "stop\ncollected" });
        Broken(record with { Previous = record.Previous[..63] + "\n" });
        Broken(record with { Device = record.Device + "\n" });
        Broken(record with { At = record.At + "\n" });
        Broken(record with { At = null! });
        Broken(record with { Counter = 0 });
        Broken(record with { Payload = new string('x', FieldRecord.PayloadLengthMax + 1) });

        static void Broken(FieldRecord bad) => Assert.Equal("field.format", Assert.Throws<RuleViolationException>(() => bad.SignedBytes()).Code);
    }

    private string Block(string name) => Regex.Match(page, $"```{name}\\r?\\n(.*?)\\r?\\n```", RegexOptions.Singleline) is { Success: true } found
        ? found.Groups[1].Value : throw new InvalidDataException($"docs/field.md has no block {name}.");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WasteLoop.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
        return folder;
    }
}
