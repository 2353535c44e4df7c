using System.Text.Json;
using WasteLoop.Chassis.Journal;
using Xunit;

namespace WasteLoop.Chassis.Tests;

/// <summary>Golden files: what stands in a journal of today must be readable for ever. A new event gets a file with every field filled in, new fields get a file of the next version; a file never changes.</summary>
public sealed class ContractTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "golden");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_event_written_by_any_version_is_read_to_the_last_field(string file)
    {
        var type = file[..file.IndexOf('.', StringComparison.Ordinal)];
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        using var again = JsonDocument.Parse(EventTypes.Write(EventTypes.Read(type, golden.RootElement.GetRawText())));
        foreach (var field in golden.RootElement.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind);
            Assert.True(Holds(again.RootElement.GetProperty(field.Name), field.Value), $"{type}.{field.Name} was {field.Value}, is {again.RootElement.GetProperty(field.Name)}");
        }
    }

    // Members that a later version added to the parts of an event are empty where an earlier one wrote it.
    private static bool Holds(JsonElement read, JsonElement written) => written.ValueKind switch
    {
        JsonValueKind.Object => read.ValueKind == JsonValueKind.Object && written.EnumerateObject().All(member => read.TryGetProperty(member.Name, out var there) && Holds(there, member.Value)),
        JsonValueKind.Array => read.ValueKind == JsonValueKind.Array && read.GetArrayLength() == written.GetArrayLength() && read.EnumerateArray().Zip(written.EnumerateArray()).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonElement.DeepEquals(read, written),
    };

    [Fact]
    public void Every_event_has_its_golden_file_and_no_file_is_without_its_event() =>
        Assert.Equal(EventTypes.All.Select(type => type.Name + ".v1.json").Order(), Directory.GetFiles(Folder, "*.v1.json").Select(file => Path.GetFileName(file)).Order());
}
