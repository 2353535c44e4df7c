namespace WasteLoop.Kernel;

/// <summary>A kind of packaging (包装方式). The names are seen in practice; the codes are ours, no official list was found.</summary>
/// <param name="Code">Our code, such as <c>DRUM</c>.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Certainty">high, medium or low: how well the list could be confirmed.</param>
public sealed record Packaging(string Code, string NameZh, string NameEn, string Certainty);
