namespace WasteLoop.Bench;

/// <summary>Something measured, beside what it is compared with and what we aim at.</summary>
/// <param name="Part">The measurement that it belongs to.</param>
/// <param name="What">What was measured, so that it can be read by itself.</param>
/// <param name="Reference">What the same machine did in the same run without us; null where there is no such thing.</param>
/// <param name="ReferenceWhat">What the reference is.</param>
/// <param name="AtLeast">The aim, where more is better.</param>
/// <param name="AtMost">The aim, where less is better.</param>
internal sealed record Figure(
    string Part, string What, double Value, string Unit, double? Reference = null, string? ReferenceWhat = null, double? AtLeast = null, double? AtMost = null)
{
    /// <summary>Null where nothing is aimed at.</summary>
    public bool? Met => AtLeast is { } least ? Value >= least : AtMost is { } most ? Value <= most : null;

    /// <summary>The aim in words, and by how much it is missed.</summary>
    public string Aim => (AtLeast, AtMost) switch
    {
        ({ } least, _) => $"≥ {Report.Number(least)}: " + (Value >= least ? "met" : $"MISSED, {Value / least:0%} of it"),
        (_, { } most) => $"≤ {Report.Number(most)}: " + (Value <= most ? "met" : $"MISSED, {Value / most:0.0} times it"),
        _ => "",
    };
}
