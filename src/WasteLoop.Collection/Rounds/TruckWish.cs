namespace WasteLoop.Collection.Rounds;

/// <summary>A truck as a dispatcher names it. Its load limit and papers are the register's.</summary>
/// <param name="ContainersMax">Places for containers; <see cref="ContainersUsual"/> when not said.</param>
/// <param name="PermittedCodes">The waste codes that its certificate names; every code when not said.</param>
public sealed record TruckWish(string Plate, int? ContainersMax = null, string[]? PermittedCodes = null)
{
    /// <summary>A truck of 10 t with 200-litre drums in one layer. Ours.</summary>
    public const int ContainersUsual = 60;
}
