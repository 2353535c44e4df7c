using WasteLoop.Contracts;

namespace WasteLoop.Registry.Register;

/// <summary>A record of the register. It is always given whole, by a PUT or a line of a file, and told whole.</summary>
public interface IRegistered<TSelf> where TSelf : class, IRegistered<TSelf>
{
    /// <summary>The code by which the register knows it.</summary>
    string Key { get; }

    /// <summary>The record as others hear of it; two records that tell the same are the same.</summary>
    IEvent Told();

    /// <summary>The records that must exist before this one.</summary>
    IEnumerable<Reference> References();

    /// <summary>Becomes what the other says; the key stays.</summary>
    /// <exception cref="WasteLoop.Kernel.RuleViolationException">This may not change so.</exception>
    void TakeOver(TSelf next);

    /// <summary>The records with these keys, and perhaps neighbours.</summary>
    static abstract IQueryable<TSelf> Among(RegistryDb db, IReadOnlyCollection<string> keys);
}
