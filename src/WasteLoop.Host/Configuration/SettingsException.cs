using WasteLoop.Host.CommandLine;

namespace WasteLoop.Host.Configuration;

/// <summary>A setting that cannot work: which, and why.</summary>
public sealed class SettingsException(string setting, string zh, string en) : CommandFailedException($"{setting}: {en} / {zh}");
