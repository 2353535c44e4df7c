namespace WasteLoop.Contracts.Registry;

/// <summary>What a licence says of one waste category: Mode is all, only (the Codes) or except (the Codes).</summary>
public sealed record LicenceScope(string Category, string Mode, string[] Codes);
