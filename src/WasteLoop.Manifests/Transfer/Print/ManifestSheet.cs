namespace WasteLoop.Manifests.Transfer.Print;

/// <summary>What stands on a printed hazardous waste transfer manifest (危险废物转移联单). Null is an empty cell, to be filled in later or by hand.</summary>
/// <param name="Number">联单编号, 14 digits.</param>
/// <param name="Status">The state in Chinese words.</param>
/// <param name="IsVoided">作废: prints the watermark.</param>
/// <param name="Mover">Part 1, 移出人填写.</param>
/// <param name="Carriers">Part 2, 承运人填写: one block a carrier, in the order of transport; an empty block when there is none yet.</param>
/// <param name="Receiver">Part 3, 接受人填写.</param>
/// <param name="QrText">See <see cref="Chassis.Printing.QrPath.Fragment"/> for what it may hold.</param>
/// <remarks>Fields: 危险废物转移管理办法 art. 10-12 and the ministry's form (环办固体函〔2021〕577号). Times are texts in China time.</remarks>
public sealed record ManifestSheet(
    string? Number,
    string? Status,
    bool IsVoided,
    ManifestMover Mover,
    IReadOnlyList<ManifestCarrier> Carriers,
    ManifestReceiver Receiver,
    string QrText);

/// <summary>Part 1: 移出人.</summary>
/// <param name="EmergencyPhone">应急联系电话.</param>
/// <param name="Handler">经办人.</param>
/// <param name="HandedOverAt">交付时间.</param>
public sealed record ManifestMover(
    string? Unit,
    string? EmergencyPhone,
    string? Address,
    string? Handler,
    string? Phone,
    string? HandedOverAt,
    IReadOnlyList<ManifestMovedLine> Lines);

/// <summary>One waste handed over.</summary>
/// <param name="Hazards">危险特性, "T,I".</param>
/// <param name="HarmfulComponents">有害成分名称.</param>
/// <param name="Packages">包装数量, pieces.</param>
/// <param name="Tonnes">移出量, in t.</param>
public sealed record ManifestMovedLine(
    string? WasteName,
    string? Code,
    string? Hazards,
    string? Form,
    string? HarmfulComponents,
    string? Packaging,
    int? Packages,
    decimal? Tonnes);

/// <summary>Part 2: 承运人.</summary>
/// <param name="PermitNumber">营运证件号.</param>
/// <param name="Vehicle">运输工具, 汽车.</param>
/// <param name="Plate">牌号.</param>
/// <param name="Via">经由地.</param>
public sealed record ManifestCarrier(
    string? Unit,
    string? PermitNumber,
    string? Address,
    string? Phone,
    string? Driver,
    string? DriverPhone,
    string? Vehicle,
    string? Plate,
    string? From,
    string? DepartedAt,
    string? Via,
    string? To,
    string? ArrivedAt);

/// <summary>Part 3: 接受人.</summary>
/// <param name="PermitNumber">危险废物经营许可证编号.</param>
/// <param name="AcceptedAt">接受时间.</param>
public sealed record ManifestReceiver(
    string? Unit,
    string? PermitNumber,
    string? Address,
    string? Handler,
    string? Phone,
    string? AcceptedAt,
    IReadOnlyList<ManifestReceivedLine> Lines);

/// <summary>One waste accepted or refused.</summary>
/// <param name="HasMajorDifference">是否存在重大差异; null while it is not decided.</param>
/// <param name="Difference">重大差异简述.</param>
/// <param name="Opinion">接受人处理意见.</param>
/// <param name="Disposal">拟利用处置方式.</param>
/// <param name="Tonnes">接受量, in t.</param>
public sealed record ManifestReceivedLine(
    string? WasteName,
    string? Code,
    bool? HasMajorDifference,
    string? Difference,
    string? Opinion,
    string? Disposal,
    decimal? Tonnes);
