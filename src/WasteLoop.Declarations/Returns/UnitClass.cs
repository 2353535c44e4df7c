using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>How closely a site is managed (管理类别), HJ 1259-2022 4.2.</summary>
public enum UnitClass
{
    /// <summary>危险废物环境重点监管单位: 100 t a year or more, an own treatment facility, or a licence.</summary>
    Key,

    /// <summary>简化管理单位: 10 t a year or more.</summary>
    Simplified,

    /// <summary>登记管理单位: the others.</summary>
    Registered,
}

/// <summary>Why a site has its class.</summary>
public enum ClassReason
{
    /// <summary>The firm holds an operating licence in the year.</summary>
    Licence,

    /// <summary>The site has a treatment facility of its own.</summary>
    OwnFacility,

    /// <summary>The largest yearly production of the years before.</summary>
    Produced,

    /// <summary>No year before is in the ledger: the filed plan's expectation counts.</summary>
    Planned,

    /// <summary>Neither a year before nor a plan is known.</summary>
    Unknown,
}

/// <summary>A site's class in a year.</summary>
/// <param name="BaseGrams">The yearly amount that it was judged by; null when none was.</param>
public sealed record UnitStanding(UnitClass Class, ClassReason Reason, long? BaseGrams)
{
    private const long GramsPerTonne = 1_000_000;

    /// <summary>Judges a site for a year.</summary>
    /// <param name="producedGrams">The largest yearly production of the base years; null when the ledger holds none of them.</param>
    /// <param name="plannedGrams">What the plan of the year expects; null without a plan.</param>
    public static UnitStanding Of(bool licensed, bool treats, long? producedGrams, long? plannedGrams, Rulebook rulebook, DateOnly on, RegionCode? region)
    {
        var amount = producedGrams ?? plannedGrams;
        // HJ 1259-2022 4.2.1 a): a licence or an own facility makes a key unit whatever the amount.
        if (licensed) return new(UnitClass.Key, ClassReason.Licence, amount);
        if (treats) return new(UnitClass.Key, ClassReason.OwnFacility, amount);
        var reason = producedGrams is not null ? ClassReason.Produced : plannedGrams is not null ? ClassReason.Planned : ClassReason.Unknown;
        var unit = amount >= Limit("class.key-tonnes") ? UnitClass.Key : amount >= Limit("class.simplified-tonnes") ? UnitClass.Simplified : UnitClass.Registered;
        return new(unit, reason, amount);

        long Limit(string key) => rulebook.Get(key, on, region).Int * GramsPerTonne;
    }
}
