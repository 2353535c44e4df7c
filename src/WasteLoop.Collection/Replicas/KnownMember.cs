namespace WasteLoop.Collection.Replicas;

/// <summary>A small firm that has joined.</summary>
public sealed class KnownMember
{
    public required string Party { get; init; }

    /// <summary>The county, six digits.</summary>
    public required string Region { get; init; }

    /// <summary>Who invited it; null when it joined by itself.</summary>
    public required string? Collector { get; init; }

    /// <summary>What it probably has, as the collector or the firm itself said.</summary>
    public required string[] WasteCodes { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
}
