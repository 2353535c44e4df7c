namespace WasteLoop.Registry.People;

/// <summary>A user as the administrator sees it.</summary>
/// <param name="HasPassword">False for an imported user who was not given a one-time password yet.</param>
public sealed record UserView(string UserId, string UserName, string Name, string? Party, string? Region, string[] Roles, bool Active, bool HasPassword, bool MustChangePassword)
{
    internal static UserView Of(User user) => new(user.Id, user.UserName!, user.Name, user.Party, user.Region, user.Roles, user.Active, user.PasswordHash is not null, user.MustChangePassword);
}
