namespace WasteLoop.Kernel;

/// <summary>A way of use or disposal (利用处置方式), such as <c>D10</c> incineration.</summary>
/// <param name="Code">Code as in HJ 1033 annex F, which was not read itself; gaps in the numbers are real.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Kind">recovery, disposal, other, medical or chromium_slag.</param>
/// <param name="CountsAs">In rates: utilised, disposed, or depends.</param>
/// <param name="Certainty">high, medium or low: how well the list could be confirmed.</param>
public sealed record DisposalMethod(string Code, string NameZh, string NameEn, string Kind, string CountsAs, string Certainty);
