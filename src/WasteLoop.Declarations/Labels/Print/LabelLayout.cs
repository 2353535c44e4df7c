using WasteLoop.Chassis.Printing;

namespace WasteLoop.Declarations.Labels.Print;

/// <summary>Where everything on a label goes for one letter size and one QR size; all lengths in mm.</summary>
/// <remarks>From the top: the words 危险废物; what it is, beside the hazards; precautions; the identification code; who and when, beside the QR code.</remarks>
internal sealed class LabelLayout
{
    /// <summary>Blank around the frame. The standard wants 3 mm; printers and Chromium's rounding to points eat up to 0.2.</summary>
    public const double Margin = 3.4;

    /// <summary>The frame. The standard wants 1 mm.</summary>
    public const double Border = 1.2;

    // The full-height strokes of SimHei and Noto Sans CJK characters are at least this share of the letter size: 5 mm high letters need 5.68 mm.
    private const double LetterPerEm = 0.88;

    // Of the label's side, its white box included. 0.30 is 30 mm on the smallest label: still 0.7 mm a module for the longest text.
    private const double QrShareMax = 0.46;

    // From the best to the last resort: letters larger than the law asks and a wide QR code; then letters at their least height, ever narrower, and a smaller QR code.
    private static readonly (double Scale, double Squeeze, double QrShareMin)[] Steps =
    [
        (1.3, 1, 0.37), (1.25, 1, 0.37), (1.2, 1, 0.37), (1.15, 1, 0.37), (1.1, 1, 0.37), (1.05, 1, 0.37), (1, 1, 0.36),
        (1, 0.92, 0.35), (1, 0.85, 0.34), (1, 0.78, 0.32), (1, 0.72, 0.3),
    ];

    private LabelLayout(LabelSheet sheet, LabelSize size, double scale, double squeeze, double qrShare)
    {
        var side = size.SideMm();
        Em = size.LetterMmMin() / LetterPerEm * scale;
        Pad = 0.35 * Em;
        QrSide = qrShare * side;
        Inner = side - (2 * (Margin + Border));
        Hazards = HazardSymbols.Parse(sheet.Hazards);
        HazardColumns = Hazards.Count switch { 1 => 1, <= 4 => 2, _ => 3 };
        HazardWidth = Em * HazardColumns switch { 1 => 6.2, 2 => 8.8, _ => 9.6 };

        var whatWidth = Inner - HazardWidth - (2 * Pad);
        What = new(WhatFields(sheet, whatWidth / (Em * squeeze)), Em, whatWidth, squeeze);
        Precautions = new([Optional("注意事项：", sheet.Precautions)], Em, Inner - (2 * Pad), squeeze);
        Who = new(WhoFields(sheet), Em, Inner - QrCell - (2 * Pad), squeeze);
    }

    /// <summary>Letter size.</summary>
    public double Em { get; }

    public double Pad { get; }

    /// <summary>Side of the square inside the frame.</summary>
    public double Inner { get; }

    public double QrSide { get; }

    /// <summary>The QR's column: the code with a strip of background around it.</summary>
    public double QrCell => QrSide + (2 * QrStrip);

    public double QrStrip => 0.01 * Inner;

    public IReadOnlyList<string> Hazards { get; }

    public int HazardColumns { get; }

    public double HazardWidth { get; }

    public LabelBlock What { get; }

    public LabelBlock Precautions { get; }

    public LabelBlock Who { get; }

    public double TitleHeight => 2.1 * Em;

    public double IdHeight => 2.65 * Em;

    public double WhoHeight => Math.Max(Who.Height, QrCell);

    /// <summary>The part beside the hazards takes all the height that nothing else needs.</summary>
    public double WhatHeight => Inner - TitleHeight - Precautions.Height - IdHeight - WhoHeight;

    // The heading, and rows of diamonds with a word below each.
    private double HazardHeightMin => Em * (1.5 + (Hazards.Count switch { 1 => 5.5, 2 => 3.8, _ => 2 * 3.6 }));

    private bool Fits => WhatHeight >= Math.Max(What.Height, HazardHeightMin);

    /// <summary>The first of the steps that fits, with the largest QR code; when none does, the last one with shortened text.</summary>
    /// <exception cref="ArgumentException">Even so there is no room for the fields that may not be shortened.</exception>
    public static LabelLayout Find(LabelSheet sheet, LabelSize size)
    {
        foreach (var (scale, squeeze, qrShareMin) in Steps)
        {
            for (var share = QrShareMax; share >= qrShareMin; share -= 0.01)
            {
                if (new LabelLayout(sheet, size, scale, squeeze, share) is { Fits: true } layout) return layout;
            }
        }

        var last = new LabelLayout(sheet, size, Steps[^1].Scale, Steps[^1].Squeeze, Steps[^1].QrShareMin);
        while (!last.Fits)
        {
            if (!last.Shorten()) throw new ArgumentException($"The fields that may not be shortened do not fit a label of {size.SideMm()} mm: take a larger one.", nameof(sheet));
        }

        return last;
    }

    private bool Shorten()
    {
        // Text beside a taller QR code may stay: cutting it frees nothing.
        LabelBlock[] blocks = Who.Height > QrCell ? [What, Precautions, Who] : [What, Precautions];
        var longest = blocks.MaxBy(block => block.LinesToShorten)!;
        if (longest.LinesToShorten == 0) return false;
        longest.Shorten();
        return true;
    }

    private static List<LabelField> WhatFields(LabelSheet sheet, double widthEm)
    {
        var category = $"废物类别：{PrintText.Clean(sheet.Category)}";
        var form = $"废物形态：{PrintText.Clean(sheet.Form)}";
        var together = $"{category}\u3000{form}";
        return
        [
            Essential("废物名称：", sheet.WasteName),
            .. LabelText.WidthEm(together) <= widthEm ? [new LabelField(together, true)] : new[] { new LabelField(category, true), new LabelField(form, true) },
            Essential("废物代码：", sheet.Code),
            Optional("主要成分：", sheet.MainComponents),
            Optional("有害成分：", sheet.HarmfulComponents),
        ];
    }

    private static List<LabelField> WhoFields(LabelSheet sheet) =>
    [
        Essential("产生/收集单位：", sheet.Unit),
        Essential("联系人和联系方式：", $"{sheet.Contact} {sheet.Phone}"),
        Essential("产生日期：", sheet.ProducedOn.ToString("yyyy-MM-dd")),
        Essential("废物重量：", sheet.WeightKg is decimal weight ? $"{weight:0.###} kg" : "________ kg"),
        Optional("备注：", sheet.Remarks),
    ];

    private static LabelField Essential(string name, string value) => new(name + PrintText.Clean(value), true);

    private static LabelField Optional(string name, string? value) => new(name + PrintText.Clean(value), false);
}
