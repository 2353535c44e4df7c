namespace WasteLoop.Chassis.People;

/// <summary>What a person or machine may do. A user may have several.</summary>
public static class Role
{
    /// <summary>A firm that makes waste (产废单位): plans, labels, store, manifests as mover.</summary>
    public const string Producer = "producer";

    /// <summary>A collecting firm (收集单位): receives as a plant does and moves on as a mover.</summary>
    public const string Collector = "collector";

    /// <summary>Plans a carrier's trips (调度员).</summary>
    public const string Dispatcher = "dispatcher";

    /// <summary>Drives (驾驶员): scans, loads, departs.</summary>
    public const string Driver = "driver";

    /// <summary>A disposal plant (处置单位): arrival, weighing, acceptance, treatment.</summary>
    public const string Plant = "plant";

    /// <summary>An environment bureau (监管部门): sees all of its region.</summary>
    public const string Regulator = "regulator";

    /// <summary>Reads everything, the journals too; changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Keeps register, users and keys.</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles.</summary>
    public static readonly IReadOnlyList<string> All = [Producer, Collector, Dispatcher, Driver, Plant, Regulator, Auditor, Administrator];

    /// <summary>Roles that act for a party and mean nothing without one.</summary>
    public static readonly IReadOnlyList<string> OfParty = [Producer, Collector, Dispatcher, Driver, Plant];

    /// <summary>Roles of those who hold waste and may be a mover.</summary>
    public static readonly string[] Holders = [Producer, Collector, Plant];

    /// <summary>Roles of those who receive waste.</summary>
    public static readonly string[] Receivers = [Collector, Plant];

    /// <summary>Roles of those who carry waste.</summary>
    public static readonly string[] Carriers = [Dispatcher, Driver];
}
