namespace WasteLoop.Kernel;

/// <summary>How a command was refused; decides the HTTP status.</summary>
public enum Refusal
{
    /// <summary>400: a value is malformed; no rule had to be looked at.</summary>
    Invalid,

    /// <summary>422: the values are well formed but break a rule.</summary>
    Refused,

    /// <summary>409: lost a race, or the thing is in a state that does not allow this.</summary>
    Conflict,

    /// <summary>404: does not exist, or is not the caller's to see.</summary>
    NotFound,
}
