using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>What signing in gives.</summary>
/// <param name="Token">For the Authorization header: Bearer and this. Holds no role while <paramref name="MustChangePassword"/>.</param>
/// <param name="Renewal">Gives the next token once; null for a machine, which signs in again with its key.</param>
public sealed record SessionView(string Token, DateTimeOffset ExpiresAt, string? Renewal, bool MustChangePassword, PersonView User)
{
    internal static SessionView Of(User user, string renewal, TokenSigner signer, DateTimeOffset now) =>
        new(signer.Sign(user.AsCaller()), now + TokenSigner.Lifetime, renewal, user.MustChangePassword, PersonView.Of(user));

    internal static SessionView Of(MachineKey key, TokenSigner signer, DateTimeOffset now) =>
        new(signer.Sign(key.AsCaller()), now + TokenSigner.Lifetime, null, false, PersonView.Of(key));
}
