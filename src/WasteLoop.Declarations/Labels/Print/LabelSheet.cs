namespace WasteLoop.Declarations.Labels.Print;

/// <summary>What stands on one hazardous waste label (危险废物标签), HJ 1276-2022.</summary>
/// <param name="WasteName">废物名称.</param>
/// <param name="Category">废物类别, HW08.</param>
/// <param name="Code">废物代码, 900-249-08.</param>
/// <param name="Form">废物形态, in words: 液态.</param>
/// <param name="Hazards">危险特性 as codes of the national list, the main one first: "T,I".</param>
/// <param name="MainComponents">主要成分.</param>
/// <param name="HarmfulComponents">有害成分.</param>
/// <param name="Precautions">注意事项.</param>
/// <param name="DigitalId">数字识别码, <see cref="DigitalIdLength"/> digits and capital letters.</param>
/// <param name="Unit">产生/收集单位.</param>
/// <param name="Contact">联系人.</param>
/// <param name="Phone">联系方式.</param>
/// <param name="ProducedOn">产生日期: the China date on which filling began.</param>
/// <param name="WeightKg">废物重量 in kg; null prints a line to fill in by hand.</param>
/// <param name="Remarks">备注, may be empty.</param>
/// <param name="QrText">二维码, see <see cref="Chassis.Printing.QrPath.Fragment"/> for what it may hold.</param>
public sealed record LabelSheet(
    string WasteName,
    string Category,
    string Code,
    string Form,
    string Hazards,
    string MainComponents,
    string HarmfulComponents,
    string Precautions,
    string DigitalId,
    string Unit,
    string Contact,
    string Phone,
    DateOnly ProducedOn,
    decimal? WeightKg,
    string? Remarks,
    string QrText)
{
    /// <summary>Unit 18, waste code 8, date 8, serial 3.</summary>
    public const int DigitalIdLength = 37;
}
