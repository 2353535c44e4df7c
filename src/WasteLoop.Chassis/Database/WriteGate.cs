namespace WasteLoop.Chassis.Database;

/// <summary>Lets writers of one service's database in one by one where the engine admits only one.</summary>
/// <remarks>SQLite answers a second writer with "busy, poll again", which costs tens of milliseconds; a queue costs none.</remarks>
public sealed class WriteGate<TDb>(DatabaseEngine engine) : IDisposable
{
    private readonly SemaphoreSlim? gate = engine.OneWriter ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Whether writers are let in one by one.</summary>
    public bool OneByOne => gate is not null;

    /// <summary>Waits for the turn; disposing the result hands it on.</summary>
    public async Task<Turn> Enter(CancellationToken cancellationToken)
    {
        if (gate is not null) await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    /// <inheritdoc/>
    public void Dispose() => gate?.Dispose();

    /// <summary>The right to write until disposed.</summary>
    public sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        private int done;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref done, 1) == 0) gate?.Release();
        }
    }
}
