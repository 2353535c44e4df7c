using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>Empties and compares whole tables by EF's own description of them.</summary>
internal static class ProjectionTables
{
    private const int DifferencesMax = 20;

    public static Task Clear(DbContext db, Type table, CancellationToken cancellationToken) =>
        (Task)typeof(ProjectionTables).GetMethod(nameof(ClearOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(table).Invoke(null, [db, cancellationToken])!;

    public static Task<IReadOnlyList<string>> Compare(DbContext live, DbContext rebuilt, Type table, CancellationToken cancellationToken) =>
        (Task<IReadOnlyList<string>>)typeof(ProjectionTables).GetMethod(nameof(CompareOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(table).Invoke(null, [live, rebuilt, cancellationToken])!;

    private static Task ClearOf<T>(DbContext db, CancellationToken cancellationToken) where T : class =>
        db.Set<T>().ExecuteDeleteAsync(cancellationToken);

    private static async Task<IReadOnlyList<string>> CompareOf<T>(DbContext live, DbContext rebuilt, CancellationToken cancellationToken) where T : class
    {
        var type = live.Model.FindEntityType(typeof(T))!;
        var key = type.FindPrimaryKey()!.Properties;
        var differences = new List<string>();
        await using var left = InKeyOrder<T>(live, key).GetAsyncEnumerator(cancellationToken);
        await using var right = InKeyOrder<T>(rebuilt, key).GetAsyncEnumerator(cancellationToken);
        while (differences.Count < DifferencesMax)
        {
            var hasLeft = await left.MoveNextAsync();
            var hasRight = await right.MoveNextAsync();
            if (!hasLeft && !hasRight) break;
            if (hasLeft != hasRight)
            {
                var row = hasLeft ? left.Current : right.Current;
                differences.Add($"{type.GetTableName()} {KeyOf(key, row)} is {(hasLeft ? "not in the rebuilt table" : "missing")}");
                break;
            }
            foreach (var property in type.GetProperties())
            {
                var (was, should) = (ValueOf(property, left.Current), ValueOf(property, right.Current));
                if (!Same(was, should)) differences.Add($"{type.GetTableName()} {KeyOf(key, left.Current)}: {property.Name} is {was}, rebuilt {should}");
            }
        }
        return differences;
    }

    private static IAsyncEnumerable<T> InKeyOrder<T>(DbContext db, IReadOnlyList<IProperty> key) where T : class
    {
        IQueryable<T> rows = db.Set<T>().AsNoTracking();
        for (var i = 0; i < key.Count; i++)
        {
            var row = Expression.Parameter(typeof(T));
            var selector = Expression.Lambda(Expression.Property(row, key[i].PropertyInfo!), row);
            var method = i == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy);
            rows = rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), key[i].ClrType], rows.Expression, Expression.Quote(selector)));
        }
        return rows.AsAsyncEnumerable();
    }

    private static object? ValueOf(IProperty property, object row) => property.PropertyInfo!.GetValue(row);

    private static string KeyOf(IReadOnlyList<IProperty> key, object row) => string.Join('/', key.Select(property => ValueOf(property, row)));

    private static bool Same(object? left, object? right) => left is ICollection a && right is ICollection b
        ? StructuralComparisons.StructuralEqualityComparer.Equals(a.Cast<object>().ToArray(), b.Cast<object>().ToArray())
        : Equals(left, right);
}
