using Microsoft.AspNetCore.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>
/// Lets a caller see the effect of what was just done elsewhere: <c>?after=manifests/1207</c> (several by comma) waits briefly until
/// this service has applied that journal that far.
/// </summary>
public sealed class ReadAfter(string service, IReadOnlyList<ISubscriptionRunner> runners, TimeProvider clock) : IEndpointFilter
{
    public const int PositionsMax = 10;
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Request.Query.TryGetValue("after", out var texts))
            foreach (var (source, sequence) in Positions(texts.ToString()))
                if (source != service) await WaitFor(source, sequence, context.HttpContext.RequestAborted);
        return await next(context);
    }

    private static List<(string Source, long Sequence)> Positions(string text)
    {
        var positions = new List<(string, long)>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var slash = part.IndexOf('/', StringComparison.Ordinal);
            if (slash < 1 || !long.TryParse(part[(slash + 1)..], out var sequence) || sequence < 0 || positions.Count == PositionsMax)
                throw new RuleViolationException("position.format", $"位置“{part}”无法识别：应为 服务/序号，如 manifests/1207，最多 {PositionsMax} 个。",
                    $"The position '{part}' is not of the form service/sequence, such as manifests/1207, or there are more than {PositionsMax}.", "after", kind: Refusal.Invalid);
            positions.Add((part[..slash], sequence));
        }
        return positions;
    }

    /// <summary>A source or a database that is away for a moment may be back before the wait is over.</summary>
    private static async Task<long> CaughtUp(ISubscriptionRunner runner, string source, CancellationToken cancellationToken)
    {
        try
        {
            return await runner.CatchUpOnce(source, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    private async Task WaitFor(string source, long sequence, CancellationToken cancellationToken)
    {
        var deadline = clock.GetTimestamp();
        foreach (var runner in runners.Where(r => r.Sources.Contains(source)))
            while (await runner.Position(source, cancellationToken) < sequence)
            {
                if (clock.GetElapsedTime(deadline) > WaitMax) throw new NotYetReachedException(source, sequence);
                if (await CaughtUp(runner, source, cancellationToken) == 0) await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
    }
}
