using System.Text.Encodings.Web;
using System.Text.Json;

namespace WasteLoop.Bench;

/// <summary>Collects the figures, prints each as it comes, and writes all of them as JSON.</summary>
internal sealed class Report(TextWriter output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Figure> figures = [];
    private readonly List<string> remarks = [];
    private string? part;

    /// <summary>Adds a figure.</summary>
    public void Add(Figure figure)
    {
        figures.Add(figure);
        if (part != figure.Part) output.WriteLine($"\n{part = figure.Part}");
        var reference = figure.Reference is { } value ? $"{Number(value)} {figure.ReferenceWhat}" : "";
        output.WriteLine($"  {figure.What,-64} {Number(figure.Value),10} {figure.Unit,-12} {reference,-46} {figure.Aim}".TrimEnd());
    }

    /// <summary>Adds what a reader must know to read the figures rightly.</summary>
    public void Remark(string text)
    {
        remarks.Add(text);
        output.WriteLine($"  · {text}");
    }

    /// <summary>Says what was missed at the end.</summary>
    public void Close()
    {
        var missed = figures.Where(figure => figure.Met == false).ToList();
        output.WriteLine($"\n{figures.Count(figure => figure.Met == true)} aims met, {missed.Count} missed");
        foreach (var figure in missed) output.WriteLine($"  {figure.Part}: {figure.What} is {Number(figure.Value)} {figure.Unit}, aim {figure.Aim}");
    }

    /// <summary>Writes machine, figures and remarks.</summary>
    public Task Write(string file, object machine, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { machine, figures, remarks }, Json), cancellationToken);

    /// <summary>Three or four digits are all that such measurements are worth.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("#,0"),
        >= 100 => value.ToString("0"),
        >= 10 => value.ToString("0.0"),
        _ => value.ToString("0.00"),
    };
}
