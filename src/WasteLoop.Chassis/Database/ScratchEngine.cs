namespace WasteLoop.Chassis.Database;

/// <summary>A temporary engine and what must be done to remove it.</summary>
public sealed class ScratchEngine(DatabaseEngine engine, Action remove) : IDisposable
{
    /// <summary>The engine over the temporary databases.</summary>
    public DatabaseEngine Engine => engine;

    /// <inheritdoc/>
    public void Dispose() => remove();
}
