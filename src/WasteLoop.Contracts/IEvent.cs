namespace WasteLoop.Contracts;

/// <summary>A past fact that one service tells the others through its journal.</summary>
/// <remarks>
/// Events are sealed records of primitives and are only ever added to: an old journal must stay readable for ever.
/// The last segment of the namespace names the service whose journal holds the event. Masses are whole grams, days are China days.
/// </remarks>
public interface IEvent
{
    /// <summary>The code of the thing that the event is about: a label code, a manifest number, a licence number …</summary>
    string Subject { get; }
}
