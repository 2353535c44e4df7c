namespace WasteLoop.Kernel;

/// <summary>A short built-in list of coded words; one list is read like the other.</summary>
internal sealed class CodeList<T>
    where T : class
{
    private readonly Dictionary<string, T> _byCode;
    private readonly string _errorCode;
    private readonly string _nounZh;
    private readonly string _nounEn;
    private readonly string? _rule;

    public CodeList(
        string table, Func<CsvRow, T> read, Func<T, string> codeOf, string errorCode, string nounZh, string nounEn, string? rule = null)
    {
        All = [.. EmbeddedCsv.Read(table).Select(read)];
        _byCode = All.ToDictionary(codeOf, StringComparer.OrdinalIgnoreCase);
        _errorCode = errorCode;
        _nounZh = nounZh;
        _nounEn = nounEn;
        _rule = rule;
    }

    public IReadOnlyList<T> All { get; }

    public T? Find(string? text) => _byCode.GetValueOrDefault((text ?? "").Trim());

    public T Require(string? text, string? field) => Find(text)
        ?? throw new RuleViolationException(
            _errorCode,
            $"没有{_nounZh}“{text?.Trim()}”；可用：{string.Join('、', _byCode.Keys)}。",
            $"There is no {_nounEn} \"{text?.Trim()}\"; known are {string.Join(", ", _byCode.Keys)}.",
            field,
            _rule,
            kind: Refusal.Invalid);
}
