namespace WasteLoop.Contracts.Registry;

/// <summary>A person or machine that may sign in. Never carries a secret.</summary>
public sealed record UserRecorded(
    string UserId, string Name, string? Party, string? Region, string[] Roles, bool Active) : IEvent
{
    string IEvent.Subject => UserId;
}
