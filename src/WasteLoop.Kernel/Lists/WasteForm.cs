namespace WasteLoop.Kernel;

/// <summary>Physical form of a waste (形态), asked for by HJ 1259-2022 and the manifest.</summary>
/// <param name="Code">S, SS, L, G, or O (ours, for what fits none).</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Certainty">high, medium or low: how well the list could be confirmed.</param>
public sealed record WasteForm(string Code, string NameZh, string NameEn, string Certainty);
