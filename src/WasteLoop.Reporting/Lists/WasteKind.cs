using System.Collections.Concurrent;
using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Lists;

/// <summary>What figures that do not tell codes apart still tell of a waste: its category, and its stream in both groupings.</summary>
internal sealed record WasteKind(string Category, string Stream, string Kind)
{
    private const char Between = '-';
    private static readonly ConcurrentDictionary<string, WasteKind> Known = [];
    private static readonly IReadOnlyList<string> Streams = WasteStreams.NamesOf(WasteStreams.ByOrigin);
    private static readonly IReadOnlyList<string> Kinds = WasteStreams.NamesOf(WasteStreams.ByKind);

    /// <summary>That of a waste code.</summary>
    public static WasteKind Of(string code) => Known.GetOrAdd(code, text => new WasteKind(
        WasteCode.Parse(text).Category, WasteStreams.Of(WasteStreams.ByOrigin, text), WasteStreams.Of(WasteStreams.ByKind, text)));

    /// <summary>In a few letters: the category, and the places of the streams in their lists.</summary>
    public string Key { get; } = string.Join(Between, Category, Place(Streams, Stream), Place(Kinds, Kind));

    /// <summary>That of a key.</summary>
    public static WasteKind At(string key) => key.Split(Between) is [var category, var stream, var kind]
        ? new WasteKind(category, Streams[int.Parse(stream, CultureInfo.InvariantCulture)], Kinds[int.Parse(kind, CultureInfo.InvariantCulture)])
        : throw new InvalidOperationException($"{key} is not the key of a kind of waste.");

    private static string Place(IReadOnlyList<string> list, string word) => list.ToList().IndexOf(word).ToString(CultureInfo.InvariantCulture);
}
