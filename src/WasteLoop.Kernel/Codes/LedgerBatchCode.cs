using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>A ledger batch code (批次编码): prefix of the table, date yyyyMMdd, serial of at least 3 digits.</summary>
/// <remarks>HJ 1259-2022 annex B gives the pattern as advice and shows three digits; it sets no upper limit, so the serial
/// grows beyond 999 instead of stopping a busy site.</remarks>
public readonly record struct LedgerBatchCode
{
    private const int DateLength = 8;
    private const int SerialLengthMin = 3;
    private const int SerialLengthMax = 9;

    // Longest first: HWCK (out of store) also opens HWCKLY and HWCKCZ (export).
    private static readonly (string Prefix, LedgerKind Kind)[] Prefixes =
    [
        ("HWZXLY", LedgerKind.OwnUse),
        ("HWZXCZ", LedgerKind.OwnDisposal),
        ("HWWWLY", LedgerKind.ExternalUse),
        ("HWWWCZ", LedgerKind.ExternalDisposal),
        ("HWCKLY", LedgerKind.ExportUse),
        ("HWCKCZ", LedgerKind.ExportDisposal),
        ("HWCS", LedgerKind.Generated),
        ("HWRK", LedgerKind.StoredIn),
        ("HWCK", LedgerKind.StoredOut),
    ];

    private readonly string? _value;

    private LedgerBatchCode(string value, LedgerKind kind, DateOnly date, int serial)
    {
        _value = value;
        Kind = kind;
        Date = date;
        Serial = serial;
    }

    /// <summary>The table.</summary>
    public LedgerKind Kind { get; }

    /// <summary>Day of the record, China time.</summary>
    public DateOnly Date { get; }

    /// <summary>Running number of the day and table, from 1.</summary>
    public int Serial { get; }

    /// <summary>The whole code: <c>HWCS20211031001</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes the code of a new batch.</summary>
    /// <exception cref="RuleViolationException"><c>ledger-batch.format</c> when the serial is below 1.</exception>
    public static LedgerBatchCode Compose(LedgerKind kind, DateOnly date, int serial)
    {
        var prefix = Prefixes.First(entry => entry.Kind == kind).Prefix;
        var value = $"{prefix}{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{serial:000}";
        return TryParse(value, out var code) ? code : throw BadFormat(value, null);
    }

    /// <summary>Reads a code; lower case and blanks around it are put right.</summary>
    /// <exception cref="RuleViolationException"><c>ledger-batch.format</c>.</exception>
    public static LedgerBatchCode Parse(string? text, string? field = null) =>
        TryParse(text, out var code) ? code : throw BadFormat(text?.Trim() ?? "", field);

    /// <summary>Reads a code without an exception.</summary>
    public static bool TryParse(string? text, out LedgerBatchCode code)
    {
        code = default;
        var value = (text ?? "").Trim().ToUpperInvariant();
        foreach (var (prefix, kind) in Prefixes)
        {
            if (!value.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = value[prefix.Length..];
            if (rest.Length is < DateLength + SerialLengthMin or > DateLength + SerialLengthMax
                || !DateOnly.TryParseExact(rest[..DateLength], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || !int.TryParse(rest[DateLength..], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                || serial == 0)
            {
                return false;
            }

            code = new LedgerBatchCode(value, kind, date, serial);
            return true;
        }

        return false;
    }

    public override string ToString() => Value;

    private static RuleViolationException BadFormat(string value, string? field) => new(
        "ledger-batch.format",
        $"“{value}” 不是台账批次编码：应如 HWCS20211031001（前缀、日期、至少三位序号）。",
        $"\"{value}\" is not a ledger batch code: such as HWCS20211031001 (prefix, date, serial of at least three digits).",
        field,
        "ledger.batch-code",
        kind: Refusal.Invalid);
}
