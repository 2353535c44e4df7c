namespace WasteLoop.Registry.Joining;

/// <summary>A firm that joins, and its first user.</summary>
/// <param name="Invited">The firm and what it probably has.</param>
/// <param name="Invitation">The id of the invitation that is accepted; null when the firm joins by itself.</param>
/// <param name="UserName">Chosen by the person.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Password">Chosen by the person.</param>
internal sealed record Newcomer(InvitedFirm Invited, string? Invitation, string UserName, string PersonName, string Password);
