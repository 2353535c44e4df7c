using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>Where the return of a period stands.</summary>
public enum ReturnState
{
    /// <summary>The period is not over.</summary>
    Open,

    /// <summary>Over, to be confirmed.</summary>
    Due,

    /// <summary>To be confirmed, and the last day for it is over.</summary>
    Late,

    Confirmed,

    /// <summary>Confirmed, and since then the ledger got rows that reach into the period.</summary>
    Changed,
}

/// <summary>A return (申报) that a firm confirmed for a site and period. The figures come from the ledger; confirming again makes a revision and keeps the old.</summary>
public sealed class Return : IVersioned, IOfSite
{
    /// <summary>RT, site and the longest period.</summary>
    public const int CodeLengthMax = 2 + 21 + ReturnPeriod.TextLengthMax;

    public const int PersonLengthMax = 100;

    /// <summary>RT, the site's code and the period.</summary>
    public required string Code { get; init; }

    /// <inheritdoc/>
    public required string Party { get; init; }

    /// <inheritdoc/>
    public required string Site { get; init; }

    /// <summary>2026, 2026-Q3 or 2026-10.</summary>
    public required string Period { get; init; }

    /// <summary>The period's year.</summary>
    public required int Year { get; init; }

    /// <summary>The period's last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The newest revision, from 1.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }
    public string FiguresHash { get; private set; } = "";

    /// <summary>The number of the site's last ledger row that the newest revision knew.</summary>
    public int LedgerNumber { get; private set; }

    /// <summary>The first confirmation came after the due day; a further one is the duty to correct and never late.</summary>
    public bool Late { get; private set; }

    /// <summary>The ledger got rows that reach into the period since. Set as they are entered.</summary>
    public bool Touched { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    public ReturnState State => Touched ? ReturnState.Changed : ReturnState.Confirmed;

    public static string CodeOf(string site, ReturnPeriod period) => $"RT{site}{period.Text}";

    /// <summary>Confirms the figures as the ledger gives them now.</summary>
    /// <param name="shownHash">The hash of the figures that the person saw.</param>
    /// <param name="ledgerNumber">The site's last ledger row.</param>
    /// <param name="dueOn">Null when the site's class owes no return for such a period.</param>
    /// <exception cref="RuleViolationException">return.figures-changed, return.already-confirmed.</exception>
    public DeclarationConfirmed Confirm(Figures figures, string shownHash, int ledgerNumber, string region, DateOnly? dueOn, string? person, DateTimeOffset at)
    {
        if (shownHash != figures.Hash)
            throw new RuleViolationException("return.figures-changed", "您查看之后台账又有变动，申报数据已不同。", "The ledger moved on since you looked; the figures are others now.", "figuresHash", "declaration.balance",
                "请重新查看申报数据后再确认。", "Read the return again, then confirm.", Refusal.Conflict);
        if (Revision > 0 && !Touched)
            throw new RuleViolationException("return.already-confirmed", $"{Period} 的申报已确认，之后没有变动。", $"The return for {Period} is confirmed and nothing changed since.", kind: Refusal.Conflict);
        // HJ 1259-2022 7.2: a late return is taken and said to be late.
        if (Revision == 0) Late = dueOn is { } due && ChinaTime.DateOf(at) > due;
        (Revision, ConfirmedAt, FiguresHash, LedgerNumber, Touched) = (Revision + 1, at, figures.Hash, ledgerNumber, false);
        return new DeclarationConfirmed(Code, Site, Party, region, Period, Revision, FiguresHash, figures.Wastes, dueOn, Late, person);
    }

    /// <summary>The state of a period that nobody confirmed.</summary>
    public static ReturnState Unconfirmed(ReturnPeriod period, DateOnly? dueOn, DateOnly today) =>
        today <= period.To ? ReturnState.Open : dueOn is { } due && today > due ? ReturnState.Late : ReturnState.Due;
}

/// <summary>One confirmation of a return.</summary>
public sealed class ReturnRevision
{
    public required string Return { get; init; }
    public required int Revision { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
    public required string ConfirmedBy { get; init; }

    /// <summary>Who confirmed, as the firm names them.</summary>
    public string? Person { get; init; }

    public required string FiguresHash { get; init; }

    /// <summary>The figures to the byte as they were hashed.</summary>
    public required string Figures { get; init; }
}
