namespace WasteLoop.Declarations.Labels.Print;

/// <summary>One field of a label: its name and value run on over as many lines as they need.</summary>
/// <param name="Text">Cleaned text.</param>
/// <param name="Essential">What the container cannot be identified or traced without: never shortened.</param>
internal sealed record LabelField(string Text, bool Essential);

/// <summary>Fields below each other in a box.</summary>
internal sealed class LabelBlock
{
    private const double LinePerEm = 1.12;
    private readonly IReadOnlyList<LabelField> _fields;
    private readonly List<string>[] _lines;

    /// <param name="fields">From the top.</param>
    /// <param name="em">Letter size in mm.</param>
    /// <param name="width">Room for a line in mm.</param>
    /// <param name="squeeze">Width of a letter as a share of its normal width.</param>
    public LabelBlock(IReadOnlyList<LabelField> fields, double em, double width, double squeeze)
    {
        (_fields, Em, Squeeze, Width) = (fields, em, squeeze, width);
        _lines = [.. fields.Select(field => LabelText.Wrap(field.Text, WidthEm))];
    }

    public double Em { get; }

    public double Squeeze { get; }

    public double Width { get; }

    /// <summary>The least height in mm: lines, a small gap around every field.</summary>
    public double Height => (LineCount * LinePerEm * Em) + ((_fields.Count + 1) * GapEm * Em);

    /// <summary>Lines of the longest field that may still be shortened; 0 when each has only one left.</summary>
    public int LinesToShorten => Longest is int longest ? _lines[longest].Count : 0;

    // Narrow letters mean that there is too much text to leave it air.
    private double GapEm => Squeeze < 1 ? 0.15 : 0.3;

    private double WidthEm => Width / (Em * Squeeze);

    private int LineCount => _lines.Sum(lines => lines.Count);

    private int? Longest => Enumerable.Range(0, _fields.Count)
        .Where(index => !_fields[index].Essential && _lines[index].Count > 1)
        .OrderByDescending(index => _lines[index].Count)
        .Cast<int?>().FirstOrDefault();

    /// <summary>Takes a line from the longest field that may be shortened.</summary>
    public void Shorten()
    {
        if (Longest is int longest) _lines[longest] = LabelText.Shorten(_lines[longest], _lines[longest].Count - 1, WidthEm);
    }

    /// <summary>The lines with the y of their baselines, spread evenly over the height that the box really got.</summary>
    public IEnumerable<(string Text, double Baseline)> Place(double top, double height)
    {
        var gap = (height - (LineCount * LinePerEm * Em)) / (_fields.Count + 1);
        var y = top;
        foreach (var field in _lines)
        {
            y += gap;
            foreach (var line in field)
            {
                yield return (line, y + (BaselinePerEm * Em));
                y += LinePerEm * Em;
            }
        }
    }

    // A Chinese character reaches from 0.12 em below the baseline to 0.88 em above; half of what the line has more goes above it.
    private const double BaselinePerEm = 0.88 + ((LinePerEm - 1) / 2);
}
