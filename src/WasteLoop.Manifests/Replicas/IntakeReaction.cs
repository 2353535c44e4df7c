using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Intake;
using WasteLoop.Manifests.Transfer;

namespace WasteLoop.Manifests.Replicas;

/// <summary>Moves manifests on as the receiver tells: arrived, weighed, decided, treated. What is not known here, or comes out of turn, changes nothing.</summary>
public sealed class IntakeReaction : Subscription<ManifestsDb>
{
    public IntakeReaction() : base("manifests.intake")
    {
        On<LoadArrived>((heard, db, cancellationToken) => Move(heard, heard.Event.Manifest, (manifest, occasion) => manifest.Arrive(heard.Event, occasion), db, cancellationToken));
        On<LoadWeighed>((heard, db, cancellationToken) => Move(heard, heard.Event.Manifest, (manifest, occasion) =>
        {
            manifest.Weigh(heard.Event, occasion);
            return null;
        }, db, cancellationToken));
        On<LoadDecided>((heard, db, cancellationToken) => Move(heard, heard.Event.Manifest, (manifest, occasion) => manifest.Decide(heard.Event, occasion), db, cancellationToken));
        On<TreatmentCompleted>(async (heard, db, cancellationToken) =>
        {
            foreach (var inputs in heard.Event.Inputs.GroupBy(input => input.Manifest))
                await Move(heard, inputs.Key, (manifest, occasion) => manifest.Treat(heard.Event.Run, inputs, occasion), db, cancellationToken);
        });
    }

    private static async Task Move<TEvent>(Heard<TEvent> heard, string number, Func<Manifest, Occasion, IEvent?> move, ManifestsDb db, CancellationToken cancellationToken) where TEvent : IEvent
    {
        var manifest = await db.Manifests.Include(manifest => manifest.Containers).SingleOrDefaultAsync(manifest => manifest.Number == number, cancellationToken);
        if (manifest is null) return;
        if (move(manifest, new Occasion(heard.At, heard.Entry.RecordedAt, heard.Actor)) is { } happening) db.Record(happening, heard.At, heard.Actor);
    }
}
