namespace WasteLoop.Kernel;

/// <summary>A hazardous property (危险特性) of 国家危险废物名录 art. 5.</summary>
/// <param name="Code">T, C, I, R or In.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record HazardProperty(string Code, string NameZh, string NameEn);
