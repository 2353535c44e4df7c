using System.ComponentModel.DataAnnotations;

namespace WasteLoop.Registry;

/// <summary>The limits of signing in; configuration section <see cref="Section"/>.</summary>
public sealed class RegistryOptions
{
    public const string Section = "WasteLoop:SignIn";

    /// <summary>Tries a minute for one user name from one address.</summary>
    [Range(1, 10_000)]
    public int TriesPerMinute { get; set; } = 10;

    /// <summary>Tries a minute from one address, whatever the names: a firm's people often share one.</summary>
    [Range(1, 100_000)]
    public int TriesPerMinuteFromAddress { get; set; } = 300;

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    [Range(1, 100)]
    public int FailuresMax { get; set; } = 5;

    /// <summary>Minutes for which it is locked.</summary>
    [Range(1, 1_440)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>Days after which a session that was not renewed ends.</summary>
    [Range(1, 365)]
    public int SessionDays { get; set; } = 14;
}
