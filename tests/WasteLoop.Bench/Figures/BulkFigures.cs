using Microsoft.Data.Sqlite;
using WasteLoop.Kernel;

namespace WasteLoop.Bench.Figures;

/// <summary>A province's year: batches of 20 000 producers in all counties, each produced, moved and treated, as facts and cells written straight into Reporting's tables by one transaction.</summary>
/// <remarks>The full cells are summed from the facts; Reporting fills its coarse levels itself when it starts; a producer has three codes and waste every month, which is more than real ones have.</remarks>
internal static class BulkFigures
{
    // n counts batches, p producers, k a producer's batches.
    private const string Numbers = "WITH RECURSIVE numbers(n) AS (SELECT @from UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < @to), batches AS (SELECT n, n % 20000 AS p, n / 20000 AS k FROM numbers)";
    private const string Month = "'2026-' || printf('%02d', k % 12 + 1)";
    private const string Class = "CASE WHEN p % 20 = 0 THEN 'key' WHEN p % 20 < 5 THEN 'simplified' ELSE 'registered' END";
    private const string Method = "CASE p % 4 WHEN 0 THEN 'D10' WHEN 1 THEN 'D1' ELSE 'R9' END";
    private const string Treated = "CASE p % 4 WHEN 0 THEN 'disposed' WHEN 1 THEN 'landfilled' ELSE 'utilised' END";
    private const string At = "1767600000000 + n * 15";

    private static readonly string[] Statements =
    [
        Facts("bulk-produced", "'produced'", "c.county", "''", "100000 + n % 100000"),
        Facts("bulk-treated", Treated, "t.county", Method, "100000 + n % 100000"),
        """
        INSERT INTO Cells (Key, Level, Month, County, City, Province, Code, Category, Class, Stream, Kind, Link, Method, Grams, Facts)
        SELECT Cell, 'full', substr(Cell, 1, 7), substr(Cell, 9, 6), substr(Cell, 9, 4) || '00', substr(Cell, 9, 2) || '0000', substr(Cell, 16, 10), 'HW' || substr(Cell, 24, 2),
          substr(Cell, 27, instr(substr(Cell, 27), '/') - 1), CASE substr(Cell, 24, 2) WHEN '01' THEN 'medical' ELSE 'industrial' END, 'hazardous',
          Link, substr(Cell, 27 + instr(substr(Cell, 27), '/') + length(Link) + 1), Grams, Facts
        FROM (SELECT Cell, SUM(Grams) AS Grams, COUNT(*) AS Facts, CASE WHEN Cell LIKE '%/produced/' THEN 'produced' WHEN Cell LIKE '%/D10' THEN 'disposed' WHEN Cell LIKE '%/D1' THEN 'landfilled' ELSE 'utilised' END AS Link FROM Facts GROUP BY Cell)
        """,
    ];

    /// <summary>Fills the empty tables of a folder with so many batches, two facts each.</summary>
    public static async Task Fill(string folder, int batches, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "reporting.db"), Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -200000; BEGIN");
        // Sorting an index once is far cheaper than growing it row by row.
        var indexes = await Indexes();
        foreach (var (name, _) in indexes) await Execute($"DROP INDEX \"{name}\"");
        await Execute("CREATE TEMP TABLE counties (i INTEGER PRIMARY KEY, county TEXT); CREATE TEMP TABLE codes (i INTEGER PRIMARY KEY, code TEXT)");
        await List("counties", Regions.All.Where(r => r.Level == RegionLevel.County).Select(r => r.Code.Value));
        await List("codes", WasteCatalogue.Embedded.EntriesOn(new DateOnly(2026, 1, 5)).Select(entry => entry.Code.Value).Order(StringComparer.Ordinal));
        foreach (var statement in Statements) await Execute(statement, batches);
        foreach (var (_, sql) in indexes) await Execute(sql);
        await Execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");

        async Task Execute(string sql, int to = 0)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("@from", 0);
            command.Parameters.AddWithValue("@to", to);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        async Task List(string table, IEnumerable<string> words) =>
            await Execute($"INSERT INTO {table} VALUES {string.Join(", ", words.Select((word, i) => $"({i}, '{word}')"))}");

        async Task<List<(string Name, string Sql)>> Indexes()
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Facts', 'Cells')";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<(string, string)>();
            while (await reader.ReadAsync(cancellationToken)) found.Add((reader.GetString(0), reader.GetString(1)));
            return found;
        }
    }

    private static string Facts(string source, string link, string county, string method, string grams) =>
        "INSERT INTO Facts (Source, Sequence, \"Index\", Cell, Batch, Grams, Site, Document, Why, At, RecordedAt) " + Numbers
        + $" SELECT '{source}', n, 0, {Month} || '/' || {county} || '/' || w.code || '/' || {Class} || '/' || {link} || '/' || {method}, '91330199MA2U' || printf('%025d', n), {grams},"
        + $" '91330199MA2U' || printf('%09d', p), 'RUN-' || n, 'bulk', {At}, {At} FROM batches"
        + " JOIN counties c ON c.i = p % (SELECT COUNT(*) FROM counties) JOIN counties t ON t.i = (p / 90) % (SELECT COUNT(*) FROM counties)"
        + " JOIN codes w ON w.i = (p * 7 + k / 12 % 3 * 131) % (SELECT COUNT(*) FROM codes)";
}
