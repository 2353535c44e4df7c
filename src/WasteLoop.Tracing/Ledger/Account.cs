using System.Diagnostics.CodeAnalysis;

namespace WasteLoop.Tracing.Ledger;

/// <summary>Where mass stands: a kind and a place, written <c>store:91330100MA2XXXXX0A001</c>.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Place">A site's code (21 characters), for <see cref="Transit"/> a manifest number, for <see cref="Treated"/> and <see cref="Converted"/> a run.</param>
public readonly record struct Account(string Kind, string Place)
{
    /// <summary>What a site said it produced: negative by as much.</summary>
    public const string Origin = "origin";

    /// <summary>In a site's store.</summary>
    public const string Store = "store";

    /// <summary>With the carrier of a manifest.</summary>
    public const string Transit = "transit";

    /// <summary>Inside a treatment run; empty again when the run is booked.</summary>
    public const string Treated = "treated";

    /// <summary>Where a run's inputs end and its residues begin: zero over all batches of the run.</summary>
    public const string Converted = "converted";

    /// <summary>Became a product at a site. Final.</summary>
    public const string Product = "product";

    /// <summary>Landfilled for good at a site. Final.</summary>
    public const string Emplaced = "emplaced";

    /// <summary>Declared lost (burnt, evaporated) at a site. Final.</summary>
    public const string Loss = "loss";

    /// <summary>What weighings at a site found missing (positive) or too much (negative).</summary>
    public const string Variance = "variance";

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Origin, Store, Transit, Treated, Converted, Product, Emplaced, Loss, Variance];

    /// <summary>Kinds that must never be negative for a batch.</summary>
    public static readonly string[] Held = [Store, Transit, Treated];

    /// <summary>Reads <c>kind:place</c> without an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Account account)
    {
        var colon = (text ?? "").IndexOf(':', StringComparison.Ordinal);
        account = colon > 0 && text is not null ? new Account(text[..colon], text[(colon + 1)..]) : default;
        return account.Place is { Length: > 0 } && Kinds.Contains(account.Kind);
    }

    public override string ToString() => $"{Kind}:{Place}";
}
