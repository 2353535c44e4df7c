namespace WasteLoop.Chassis;

/// <summary>The name of the service that owns a database, for what is registered once a service.</summary>
public sealed record ServiceName<TDb>(string Name);
