namespace WasteLoop.Registry.People;

/// <summary>A key as answered; never its secret.</summary>
public sealed record KeyView(string KeyId, string Name, string? Party, string? Region, string[] Roles, DateOnly ExpiresOn, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset? RevokedAt)
{
    internal static KeyView Of(MachineKey key) => new(key.Id, key.Name, key.Party, key.Region, key.Roles, key.ExpiresOn, key.MadeBy, key.MadeAt, key.RevokedAt);
}
