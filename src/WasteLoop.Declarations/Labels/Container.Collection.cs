namespace WasteLoop.Declarations.Labels;

/// <summary>A container that a collector's driver fetched: what its firm had not entered yet is entered for it.</summary>
public sealed partial class Container
{
    /// <summary>Weighed at the door, unless the firm had weighed it before.</summary>
    /// <returns>Null when it has a mass, or has left the books.</returns>
    public Contracts.Declarations.ContainerWeighed? WeighAtTheDoor(long grams, string method, string device, DateTimeOffset at) =>
        State == ContainerState.Labelled && Origin == ContainerOrigin.Generated ? Weigh(grams, null, null, method, device, Later(at)) : null;

    /// <summary>Put in store, as a ledger wants before it goes out. False when it is there or was before.</summary>
    public bool StoreAtTheDoor(string facility, DateTimeOffset at)
    {
        if (State is not (ContainerState.Weighed or ContainerState.Filled)) return false;
        Store(facility, Later(at));
        return true;
    }

    /// <summary>It is on the collector's truck. Whatever the books promised it to, and also when its label was withdrawn: what was loaded was there.</summary>
    /// <returns>What the store's books held; null when it has left before.</returns>
    public long? LeaveWithCollector(string manifest, DateTimeOffset at)
    {
        if (State == ContainerState.Dispatched) return null;
        (State, Manifest, DispatchedAt, LastAt) = (ContainerState.Dispatched, manifest, at, Later(at));
        return Grams ?? 0;
    }
}
