namespace WasteLoop.Registry.People;

/// <summary>Who is signed in.</summary>
/// <param name="UserName">Null for a machine.</param>
public sealed record PersonView(string UserId, string? UserName, string Name, string? Party, string? Region, string[] Roles)
{
    internal static PersonView Of(User user) => new(user.Id, user.UserName, user.Name, user.Party, user.Region, user.Roles);

    internal static PersonView Of(MachineKey key) => new(key.Id, null, key.Name, key.Party, key.Region, key.Roles);
}
