using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>Seals all journals and applies them everywhere, until nothing moves any more.</summary>
public static class Settle
{
    public const int RoundsMax = 1000;

    public static async Task All(IServiceProvider provider, CancellationToken cancellationToken)
    {
        var runners = provider.GetServices<ISubscriptionRunner>().ToList();
        var sealers = provider.GetServices<WasteLoopService>()
            .Select(service => (ISealer)provider.GetRequiredService(typeof(Sealer<>).MakeGenericType(service.DatabaseType))).ToList();
        for (var round = 0; round < RoundsMax; round++)
        {
            long moved = 0;
            foreach (var sealer in sealers)
                for (int count; (count = await sealer.SealOnce(cancellationToken)) > 0; moved += count) { }
            foreach (var runner in runners)
                foreach (var source in runner.Sources) moved += await runner.CatchUpOnce(source, cancellationToken);
            if (moved == 0) return;
        }
        throw new InvalidOperationException($"The services still tell each other news after {RoundsMax} rounds.");
    }
}
