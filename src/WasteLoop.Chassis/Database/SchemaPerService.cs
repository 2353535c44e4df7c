using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace WasteLoop.Chassis.Database;

/// <summary>On a database server each service has its own schema, and text is compared byte by byte, as in SQLite: no one's language changes what a code equals.</summary>
public abstract class SchemaPerService(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    /// <summary>The name of the collation that compares byte by byte on this engine.</summary>
    protected abstract string OrdinalCollation { get; }

    /// <summary>The schema of a service's context: RegistryDb has "registry".</summary>
    public static string SchemaOf(Type context) => context.Name[..^"Db".Length].ToLowerInvariant();

    /// <inheritdoc/>
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.HasDefaultSchema(SchemaOf(context.GetType()));
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            if ((property.GetProviderClrType() ?? property.ClrType) == typeof(string)) property.SetCollation(OrdinalCollation);
    }
}
