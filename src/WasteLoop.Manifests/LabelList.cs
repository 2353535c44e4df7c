using WasteLoop.Kernel;

namespace WasteLoop.Manifests;

/// <summary>Reads the label codes of a request.</summary>
public static class LabelList
{
    /// <summary>A manifest, and so a truck's load, has at most this many containers.</summary>
    public const int LabelsMax = 200;

    /// <summary>The codes in the order given.</summary>
    /// <exception cref="RuleViolationException">labels.too-many, labels.repeated, label.format (all invalid; the field names the place).</exception>
    public static string[] Read(string[] texts, string field)
    {
        if (texts.Length > LabelsMax)
            throw new RuleViolationException("labels.too-many", $"一次最多 {LabelsMax} 个容器，现有 {texts.Length} 个。", $"At most {LabelsMax} containers at a time, these are {texts.Length}.", field,
                nextZh: "请分成几份联单。", nextEn: "Make several manifests of them.", kind: Refusal.Invalid);
        var labels = new string[texts.Length];
        var seen = new HashSet<string>();
        for (var i = 0; i < texts.Length; i++)
        {
            labels[i] = LabelCode.Parse(texts[i], $"{field}[{i}]").Value;
            if (!seen.Add(labels[i]))
                throw new RuleViolationException("labels.repeated", $"容器 {labels[i]} 重复出现。", $"Container {labels[i]} stands there twice.", $"{field}[{i}]", "label.one-per-container", kind: Refusal.Invalid);
        }
        return labels;
    }

    /// <summary>A label that is not known or is another party's; the two are not told apart.</summary>
    public static RuleViolationException NotFound(string label, int index, string field = "labels") => new("container.not-found", $"没有容器 {label}，或不属于本单位。",
        $"There is no container {label}, or it is not yours.", $"{field}[{index}]", kind: Refusal.NotFound);
}
