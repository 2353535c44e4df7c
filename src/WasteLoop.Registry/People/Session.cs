using WasteLoop.Chassis.Database;

namespace WasteLoop.Registry.People;

/// <summary>A person signed in on a device. Ended sessions are deleted: they are no fact about waste.</summary>
public sealed class Session : IVersioned
{
    public const int IdLengthMax = 32;
    public const int HashLengthMax = 64;

    /// <summary>A person may be signed in on this many devices; the longest unused makes room.</summary>
    public const int PerUserMax = 20;

    public required string Id { get; init; }
    public required string UserId { get; init; }

    /// <summary>SHA-256 of the renewal secret that is good now.</summary>
    public required string SecretHash { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public long Version { get; set; }

    /// <summary>A new session and the renewal token that the device keeps: id, dot, secret.</summary>
    public static (Session Session, string Renewal) Begin(User user, DateTimeOffset now, RegistryOptions limits)
    {
        var secret = Secrets.New();
        var session = new Session { Id = Guid.CreateVersion7(now).ToString("N"), UserId = user.Id, SecretHash = Secrets.HashOf(secret), ExpiresAt = now.AddDays(limits.SessionDays) };
        return (session, session.Id + "." + secret);
    }

    /// <summary>Gives the next renewal token; the one before is spent.</summary>
    public string Rotate(DateTimeOffset now, RegistryOptions limits)
    {
        var secret = Secrets.New();
        SecretHash = Secrets.HashOf(secret);
        ExpiresAt = now.AddDays(limits.SessionDays);
        return Id + "." + secret;
    }

    /// <summary>The parts of a renewal token; the id is empty when it is none.</summary>
    public static (string Id, string Secret) Read(string renewal)
    {
        var dot = renewal.IndexOf('.', StringComparison.Ordinal);
        return dot is 32 ? (renewal[..dot], renewal[(dot + 1)..]) : ("", "");
    }
}
