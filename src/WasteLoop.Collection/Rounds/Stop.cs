using WasteLoop.Collection.Handover;
using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Rounds;

/// <summary>One small firm on a round, with its own manifest. A stop is never deleted once its round is released.</summary>
public sealed partial class Stop
{
    public required string Id { get; init; }
    public required string Round { get; init; }
    public required string Request { get; init; }

    /// <summary>The round's, for lists of stops.</summary>
    public required string Collector { get; init; }
    public required string Mover { get; init; }
    public required string MoverSite { get; init; }

    /// <summary>The county of the site.</summary>
    public required string MoverRegion { get; init; }

    /// <summary>What the collector is licensed to do with it (利用处置方式代码).</summary>
    public required string Method { get; init; }
    public required DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>Order on the round.</summary>
    public int Position { get; internal set; }
    public StopState State { get; private set; }

    /// <summary>The number reserved for it; null until Manifests has given it.</summary>
    public string? Manifest { get; private set; }
    public MissReason? Reason { get; private set; }
    public string? Text { get; private set; }

    /// <summary>The round that it was moved to.</summary>
    public string? MovedTo { get; private set; }

    /// <summary>phone, code, signature or none; null while nothing was collected.</summary>
    public string? Confirmation { get; private set; }

    /// <summary>SHA-256 hashes.</summary>
    public string[] Photos { get; private set; } = [];

    /// <summary>As the device or desk says.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The device that decided it; null at the desk.</summary>
    public string? DecidedBy { get; private set; }

    public List<StopLine> Lines { get; } = [];
    public List<StopContainer> Containers { get; } = [];

    /// <summary>Whether its outcome is still to come.</summary>
    public bool IsOpen => State == StopState.Planned;

    public long EstimateGrams => Lines.Sum(line => line.Grams);
    public long CollectedGrams => Containers.Sum(container => container.Grams);

    internal static Stop Of(string round, string collector, StopContent content, int position)
    {
        var stop = new Stop { Id = content.Stop, Round = round, Request = content.Request, Collector = collector, Mover = content.Mover, MoverSite = content.MoverSite, MoverRegion = content.MoverRegion, Method = content.Method, ExpectedAt = content.ExpectedAt, Position = position };
        stop.Lines.AddRange(content.Estimates.GroupBy(estimate => estimate.WasteCode).Select(code =>
            new StopLine { Stop = content.Stop, WasteCode = code.Key, Grams = code.Sum(estimate => estimate.Grams), Containers = code.Sum(estimate => estimate.Containers) }));
        return stop;
    }

    internal RoundStop AsPlanned() => new(Id, Request, Mover, MoverSite, MoverRegion, Method, [.. Lines.Select(line => new StopEstimate(line.WasteCode, line.Grams, line.Containers))]);

    internal void Number(string manifest) => Manifest ??= manifest;

    internal void Collect(StopCollection told, Confirmation confirmation, bool placeScanned, DateTimeOffset at)
    {
        Containers.AddRange(told.Containers.Select(container => new StopContainer
        {
            Stop = Id,
            Label = container.Label,
            WasteCode = container.WasteCode,
            Form = container.Form,
            Packaging = container.Packaging,
            VolumeLitres = container.VolumeLitres,
            Grams = container.Grams,
            Weigher = container.Weigher,
        }));
        (State, Photos, DecidedAt, DecidedBy) = (StopState.Collected, [.. told.Photos], at, told.Device);
        ConfirmAtTheDoor(confirmation, placeScanned);
    }

    internal void Close(StopState state, MissReason? reason, string? text, string? movedTo, IReadOnlyList<string> photos, string? device, DateTimeOffset at, bool placeScanned = false) =>
        (State, Reason, Text, MovedTo, Photos, DecidedBy, DecidedAt, PlaceScanned) = (state, reason, text, movedTo, [.. photos], device, at, placeScanned);
}
