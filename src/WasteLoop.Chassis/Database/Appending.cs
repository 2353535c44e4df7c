using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace WasteLoop.Chassis.Database;

/// <summary>Writes new rows many at a time and past the change tracker, for what a projection adds and nobody changes through the same context.</summary>
public static class Appending
{
    /// <summary>Statements stay below what every server takes: SQL Server 2,100 parameters, PostgreSQL 65,535.</summary>
    private const int ParametersMax = 2_000;

    private static readonly ConcurrentDictionary<(IModel Model, Type Row), object> Shapes = new();

    /// <summary>Inserts the rows at once, within the context's current transaction.</summary>
    /// <exception cref="DbException">A key is there already, or a value does not fit: none of the rows counts once the caller rolls back.</exception>
    public static async Task Append<T>(this DbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken) where T : class
    {
        if (rows.Count == 0) return;
        var shape = (Shape<T>)Shapes.GetOrAdd((db.Model, typeof(T)), _ => new Shape<T>(db));
        var connection = db.Database.GetDbConnection();
        // A server is spared the way there and back. An engine in our own process has none, and finds a statement's parameters the faster the fewer they are.
        var perStatement = connection.CanCreateBatch ? Math.Min(rows.Count, ParametersMax / shape.Columns) : 1;
        await using var command = shape.Insert(connection, perStatement);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var from = 0;
        for (; from + perStatement <= rows.Count; from += perStatement)
        {
            shape.Fill(command, rows, from, perStatement);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        if (from == rows.Count) return;
        await using var rest = shape.Insert(connection, rows.Count - from);
        rest.Transaction = command.Transaction;
        shape.Fill(rest, rows, from, rows.Count - from);
        await rest.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A table's columns, and how a row's values become what the engine stores: as the model says.</summary>
    private sealed class Shape<T>
    {
        private readonly string into;
        private readonly (RelationalTypeMapping Mapping, bool Nullable, Func<T, object?> Read)[] columns;

        public Shape(DbContext db)
        {
            var type = db.Model.FindEntityType(typeof(T))!;
            var sql = db.GetService<ISqlGenerationHelper>();
            var properties = type.GetProperties().ToArray();
            columns = [.. properties.Select(property => (property.GetRelationalTypeMapping(), property.IsNullable, Reader(property)))];
            into = $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} ({string.Join(", ", properties.Select(p => sql.DelimitIdentifier(p.GetColumnName())))}) VALUES ";
        }

        public int Columns => columns.Length;

        public DbCommand Insert(DbConnection connection, int rows)
        {
            var command = connection.CreateCommand();
            var text = new StringBuilder(into);
            for (var row = 0; row < rows; row++)
            {
                text.Append(row == 0 ? "(" : ", (");
                for (var column = 0; column < columns.Length; column++)
                {
                    var name = "@p" + (row * columns.Length + column).ToString(CultureInfo.InvariantCulture);
                    text.Append(column == 0 ? "" : ", ").Append(name);
                    command.Parameters.Add(columns[column].Mapping.CreateParameter(command, name, null, columns[column].Nullable));
                }
                text.Append(')');
            }
            command.CommandText = text.ToString();
            return command;
        }

        public void Fill(DbCommand command, IReadOnlyList<T> rows, int from, int count)
        {
            var parameter = 0;
            for (var row = from; row < from + count; row++)
                foreach (var (mapping, _, read) in columns)
                {
                    var value = read(rows[row]);
                    if (value is not null && mapping.Converter is { } converter) value = converter.ConvertToProvider(value);
                    command.Parameters[parameter++].Value = value ?? DBNull.Value;
                }
        }

        private static Func<T, object?> Reader(IProperty property)
        {
            var row = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property.PropertyInfo!), typeof(object)), row).Compile();
        }
    }
}
