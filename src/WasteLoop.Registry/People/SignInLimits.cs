using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace WasteLoop.Registry.People;

/// <summary>Slows guessing down: so many tries a minute for a name from an address, and for an address as a whole.</summary>
/// <remarks>The name stands in the body, which the middleware does not read; so the second limit is asked by the endpoint.</remarks>
public sealed class SignInLimits(IOptions<RegistryOptions> options) : IDisposable
{
    /// <summary>The name of the address's limit for <c>RequireRateLimiting</c>.</summary>
    public const string PerAddress = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Address, string Name)> perName = PartitionedRateLimiter.Create<(string Address, string Name), (string, string)>(
        key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.TriesPerMinute, Window = Window }));

    /// <summary>Counts a try; false when there were too many.</summary>
    public bool Admits(HttpContext http, string name)
    {
        using var lease = perName.AttemptAcquire((AddressOf(http), name));
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => perName.Dispose();

    internal static RateLimitPartition<string> OfAddress(HttpContext http, RegistryOptions limits) => RateLimitPartition.GetFixedWindowLimiter(
        AddressOf(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.TriesPerMinuteFromAddress, Window = Window });

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
