using System.Text.Json;
using WasteLoop.Chassis.Journal;
using Xunit;

namespace WasteLoop.Chassis.Tests;

/// <summary>Golden files: what stands in a journal of today must be readable for ever. A new event gets a file; a file never changes.</summary>
public sealed class ContractTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "golden");

    public static TheoryData<string> Events => [.. EventTypes.All.Select(type => type.Name).Order()];

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_written_by_version_1_is_read_to_the_last_field(string type)
    {
        var file = Path.Combine(Folder, type + ".v1.json");
        Assert.True(File.Exists(file), $"There is no golden file for {type}: add golden/{type}.v1.json with every field filled in.");
        using var golden = JsonDocument.Parse(File.ReadAllText(file));
        using var again = JsonDocument.Parse(EventTypes.Write(EventTypes.Read(type, golden.RootElement.GetRawText())));
        foreach (var field in golden.RootElement.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind);
            Assert.True(JsonElement.DeepEquals(field.Value, again.RootElement.GetProperty(field.Name)), $"{type}.{field.Name} was {field.Value}, is {again.RootElement.GetProperty(field.Name)}");
        }
    }

    [Fact]
    public void No_golden_file_is_without_its_event() =>
        Assert.Equal(EventTypes.All.Select(type => type.Name + ".v1.json").Order(), Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order());
}
