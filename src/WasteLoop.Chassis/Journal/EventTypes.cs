using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using WasteLoop.Contracts;

namespace WasteLoop.Chassis.Journal;

/// <summary>The names of all events and how they are written as JSON.</summary>
public static class EventTypes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // The journal is read by people too: Chinese stays Chinese.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly FrozenDictionary<string, Type> ByName = typeof(IEvent).Assembly.GetTypes()
        .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IEvent)))
        .ToFrozenDictionary(type => type.Name);

    /// <summary>All events that services tell each other.</summary>
    public static IReadOnlyCollection<Type> All => ByName.Values;

    /// <summary>The name by which an event stands in the journal.</summary>
    public static string NameOf(Type type) => type.Name;

    /// <summary>The service whose journal holds the event: the last segment of its namespace.</summary>
    public static string SourceOf(Type type) => type.Namespace!.Split('.')[^1].ToLowerInvariant();

    public static string Write(IEvent happening) => JsonSerializer.Serialize(happening, happening.GetType(), Json);

    public static IEvent Read(string type, string payload) =>
        (IEvent)(JsonSerializer.Deserialize(payload, ByName[type], Json) ?? throw new JsonException($"A {type} without content."));
}
