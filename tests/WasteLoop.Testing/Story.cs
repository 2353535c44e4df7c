using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;

namespace WasteLoop.Testing;

/// <summary>What other services told, event by event with its hour; told to one host or several, in one order of the sources or another.</summary>
public abstract class Story
{
    private readonly List<Line> lines = [];
    private int told;

    public sealed record Line(IEvent Event, DateTimeOffset At, Actor Actor)
    {
        public string Source => EventTypes.SourceOf(Event.GetType());
    }

    public IReadOnlyList<Line> Lines => lines;

    /// <summary>The hour of the next event.</summary>
    public DateTimeOffset Now { get; private set; } = TestHost.Start;

    public void Say(IEvent happening, Actor by)
    {
        lines.Add(new Line(happening, Now, by));
        Now = Now.AddMinutes(10);
    }

    public void NextDay() => Later(1);

    public void Later(int days) => Now = Now.AddDays(days);

    /// <summary>Tells the host what it has not been told yet.</summary>
    public async Task To(TestHost host)
    {
        Tell(host, lines.Skip(told));
        told = lines.Count;
        await host.CatchUp();
    }

    /// <summary>Tells all of it, the sources by turns as chance will have it, each in its own order.</summary>
    /// <param name="heard">Done after each turn has been read.</param>
    public async Task ByTurns(TestHost host, Random random, int mostAtOnce, Func<Task>? heard = null)
    {
        var queues = lines.GroupBy(line => line.Source).Select(ofSource => new Queue<Line>(ofSource)).ToList();
        while (queues.Count > 0)
        {
            var queue = queues[random.Next(queues.Count)];
            Tell(host, Enumerable.Range(0, random.Next(1, mostAtOnce)).TakeWhile(_ => queue.Count > 0).Select(_ => queue.Dequeue()).ToList());
            await host.CatchUp();
            if (heard is not null) await heard();
            if (queue.Count == 0) queues.Remove(queue);
        }
    }

    public static void Tell(TestHost host, IEnumerable<Line> lines)
    {
        var feed = host.Services.GetRequiredService<ToldFeed>();
        foreach (var line in lines) feed.Tell(line.Event, line.At, line.Actor);
    }
}
