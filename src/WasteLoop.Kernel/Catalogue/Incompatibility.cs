namespace WasteLoop.Kernel;

/// <summary>Two kinds of waste that do not go into one load or one zone.</summary>
/// <param name="First">A category (<c>HW34</c>), a property that the list gives as certain (<c>certain:R</c>), or <c>*</c>: any other category.</param>
/// <param name="Second">As <paramref name="First"/>.</param>
/// <param name="DangerZh">What may happen, in Chinese.</param>
/// <param name="DangerEn">What may happen, in English.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Certainty">C read in its own text, C2 secondary only, M from memory, ours set by us.</param>
public sealed record Incompatibility(string First, string Second, string DangerZh, string DangerEn, string Source, string Certainty);
