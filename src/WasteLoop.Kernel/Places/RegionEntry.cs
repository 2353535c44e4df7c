namespace WasteLoop.Kernel;

/// <summary>A region that exists.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Official Chinese name.</param>
/// <param name="Level">Province, prefecture or county.</param>
/// <param name="ParentCode">The region around it; null for a province.</param>
/// <param name="Pinyin">The short name in Latin letters, such as <c>XiHu</c>; null outside Zhejiang.</param>
public sealed record RegionEntry(RegionCode Code, string Name, RegionLevel Level, RegionCode? ParentCode, string? Pinyin);
