namespace WasteLoop.Chassis.Journal;

/// <summary>A sealer whatever its database, for those who must see all entries sealed: <c>verify</c> and tests.</summary>
public interface ISealer
{
    /// <inheritdoc cref="Sealer{TDb}.SealOnce"/>
    Task<int> SealOnce(CancellationToken cancellationToken);
}
