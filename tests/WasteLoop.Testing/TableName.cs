using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace WasteLoop.Testing;

/// <summary>How tables are written in the SQL of a test that goes round the model.</summary>
public static class TableName
{
    /// <summary>The entity's table with its schema, quoted as the engine wants it.</summary>
    public static string TableOf<T>(this DbContext db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        return db.GetService<ISqlGenerationHelper>().DelimitIdentifier(type.GetTableName()!, type.GetSchema());
    }
}
