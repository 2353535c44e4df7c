namespace WasteLoop.Contracts.Declarations;

/// <summary>What a return says went to one receiver by one method, on how many manifests. Receiver and Method are empty for the firm's own use or disposal without them.</summary>
public sealed record DeclaredDispatch(string Receiver, string Method, long Grams, int Manifests);
