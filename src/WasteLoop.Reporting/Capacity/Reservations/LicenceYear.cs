using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>How much of a licence's yearly amount is gone: accepted by its plant, and held by reservations. The row on which offers made at once are judged.</summary>
public sealed class LicenceYear : IVersioned
{
    public required string Licence { get; init; }
    public required int Year { get; init; }

    /// <summary>Accepted by the plant in the China year, reserved or not.</summary>
    public long AcceptedGrams { get; private set; }

    /// <summary>The sum of <see cref="Reservation.HeldGrams"/>.</summary>
    public long HeldGrams { get; private set; }
    public long Version { get; set; }

    /// <summary>What may still be offered; never below 0.</summary>
    public long FreeGrams(long yearlyGrams) => Math.Max(0, yearlyGrams - AcceptedGrams - HeldGrams);

    /// <summary>Holds grams for an offer.</summary>
    /// <param name="licensed">The licence's yearly amount.</param>
    /// <exception cref="RuleViolationException">reservation.over-licence.</exception>
    public void Reserve(long grams, long licensed)
    {
        if (AcceptedGrams + HeldGrams + grams > licensed)
            throw new RuleViolationException("reservation.over-licence",
                $"许可证 {Licence} {Year} 年核准 {Tonnes(licensed)} 吨，已接受 {Tonnes(AcceptedGrams)} 吨，已预留 {Tonnes(HeldGrams)} 吨，仅余 {Tonnes(FreeGrams(licensed))} 吨；要约 {Tonnes(grams)} 吨超出许可证年总量。",
                $"Licence {Licence} allows {Tonnes(licensed)} t in {Year}; {Tonnes(AcceptedGrams)} t were accepted and {Tonnes(HeldGrams)} t are reserved, so {Tonnes(FreeGrams(licensed))} t are left. {Tonnes(grams)} t would exceed the licence's yearly total.",
                "kg", "licence.over-scale-percent", "请减少数量，或撤回不再需要的要约，或使用另一张许可证。", "Offer less, withdraw an offer that is no longer needed, or use another licence.");
        HeldGrams += grams;
    }

    /// <summary>A reservation holds more or less than before.</summary>
    public void Follow(long heldBefore, long heldAfter) => HeldGrams += heldAfter - heldBefore;

    /// <summary>The plant accepted a load.</summary>
    public void Accept(long grams) => AcceptedGrams += grams;

    private static string Tonnes(long grams) => (grams / 1_000_000m).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
