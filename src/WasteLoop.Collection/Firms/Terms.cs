using System.Text.Json;
using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>What a collector takes for fetching: a contract (合同) with one firm, or a pooled offer (统一报价) to all firms of a region.</summary>
public sealed class Terms : IVersioned
{
    public const int NumberLengthMax = 50;
    public const int PricesMax = 500;

    /// <summary>A kilogram costs at most 10 000 yuan, either way.</summary>
    public const long FenPerKgMax = 1_000_000;

    /// <summary>Credit code.</summary>
    public required string Collector { get; init; }

    /// <summary>The contract's or offer's number, the collector's own.</summary>
    public required string Number { get; init; }

    /// <summary>The firm's credit code; null for a pooled offer.</summary>
    public string? Firm { get; private set; }

    /// <summary>The region whose firms it is for; null for a contract.</summary>
    public string? County { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly ValidTo { get; private set; }

    /// <summary>The prices as JSON: by code, then by amount.</summary>
    public string PricesJson { get; private set; } = "[]";
    public long Version { get; set; }

    public TermsPrice[] Prices => JsonSerializer.Deserialize<TermsPrice[]>(PricesJson) ?? [];

    public bool Pooled => Firm is null;

    public bool HoldOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    /// <summary>Becomes what is said; what it tells, or null when that is nothing new.</summary>
    /// <exception cref="RuleViolationException">terms.other-side (conflict): a number stays with the firm or region it was given for.</exception>
    public TermsRecorded? Say(TermsContent said)
    {
        if (Version != 0 && (Firm, County) != (said.Firm, said.County))
            throw new RuleViolationException("terms.other-side", $"编号 {Number} 已用于 {Firm ?? County}，不能改给 {said.Firm ?? said.County}。", $"Number {Number} is for {Firm ?? County} and cannot become one for {said.Firm ?? said.County}.", "number",
                nextZh: "请使用新的编号。", nextEn: "Use another number.", kind: Refusal.Conflict);
        var prices = JsonSerializer.Serialize(said.Prices);
        if (Version != 0 && (ValidFrom, ValidTo, PricesJson) == (said.ValidFrom, said.ValidTo, prices)) return null;
        (Firm, County, ValidFrom, ValidTo, PricesJson) = (said.Firm, said.County, said.ValidFrom, said.ValidTo, prices);
        return new TermsRecorded(Collector, Number, Firm, County, ValidFrom, ValidTo, said.Prices);
    }
}
