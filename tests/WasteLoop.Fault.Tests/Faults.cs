using WasteLoop.Fault.Tests.Machinery;

namespace WasteLoop.Fault.Tests;

/// <summary>What goes wrong while the county works. Each leaves the installation whole again.</summary>
internal sealed class Faults(Installation installation, Mischief mischief, string? smallDisk, TimeSpan moment, TimeSpan longWhile)
{
    /// <summary>Each fault's name and what it does, in the order in which the short form goes through them.</summary>
    public IEnumerable<(string Name, Func<Task> Do)> All()
    {
        for (var i = 0; i < installation.Count; i += 2)
        {
            var (victim, name) = (i + Random.Shared.Next(2), installation.NameOf(i).Split('#')[0]);
            yield return ($"kill -9 one replica of {name}", () => KillProcess(victim));
        }
        yield return ("duplicate and reordered chunks by hand", mischief.Do);
        yield return ("kill -9 one of three brokers", () => KillBroker(Random.Shared.Next(installation.Broker.Size)));
        yield return ("kill -9 both replicas of manifests,intake", KillBoth);
        yield return ("restart PostgreSQL at once", RestartDatabase);
        yield return ($"hold tracing back for {longWhile.TotalSeconds:0} s", HoldBack);
        yield return ("kill -9 all brokers, start them again", RestartBrokers);
        yield return ("wipe all brokers' data", installation.Broker.Wipe);
        if (smallDisk is not null) yield return ("fill the disk of intake", () => FillDisk(smallDisk));
    }

    private async Task KillProcess(int index)
    {
        await installation.Kill(index);
        await Task.Delay(moment);
        await installation.Restart(index);
    }

    private async Task KillBoth()
    {
        var both = installation.ReplicasOf("manifests").ToList();
        foreach (var index in both) await installation.Kill(index);
        await Task.Delay(moment);
        foreach (var index in both) await installation.Restart(index);
    }

    private async Task KillBroker(int index)
    {
        await installation.Broker.Kill(index);
        await Task.Delay(moment);
        await installation.Broker.Restart(index);
    }

    private async Task RestartBrokers()
    {
        for (var i = 0; i < installation.Broker.Size; i++) await installation.Broker.Kill(i);
        await Task.Delay(moment);
        await Task.WhenAll(Enumerable.Range(0, installation.Broker.Size).Select(installation.Broker.Restart));
    }

    private async Task RestartDatabase()
    {
        await installation.Database.Down();
        await Task.Delay(moment);
        await installation.Database.Up();
    }

    private async Task HoldBack()
    {
        foreach (var index in installation.ReplicasOf("tracing")) await Shell.Signal("STOP", installation.PidOf(index));
        await Task.Delay(longWhile);
        foreach (var index in installation.ReplicasOf("tracing")) await Shell.Signal("CONT", installation.PidOf(index));
    }

    private async Task FillDisk(string disk)
    {
        var ballast = Path.Combine(disk, "ballast");
        await Shell.Run("sh", null, "-c", $"cat /dev/zero > '{ballast}' 2>/dev/null; true");
        await Task.Delay(moment * 2);
        File.Delete(ballast);
    }
}
