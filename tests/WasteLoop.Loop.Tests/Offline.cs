using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;

namespace WasteLoop.Loop.Tests;

/// <summary>The services' contexts on an engine whose server is not there: their models, migrations and the SQL of their queries.</summary>
internal static class Offline
{
    public static IEnumerable<ServiceDb> Contexts(string engine) => AllServices.New().Select(service => Open(service.DatabaseType, service.Name, engine));

    public static TDb Open<TDb>(string engine) where TDb : ServiceDb => (TDb)Open(typeof(TDb), SchemaPerService.SchemaOf(typeof(TDb)), engine);

    private static ServiceDb Open(Type type, string service, string engine)
    {
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        var connection = engine == DatabaseSettings.Postgres ? "Host=127.0.0.1;Port=1" : "Server=127.0.0.1,1";
        new DatabaseSettings(engine, connection).Open("nowhere").Configure(options, service);
        return (ServiceDb)Activator.CreateInstance(type, options.Options, TimeProvider.System)!;
    }
}
