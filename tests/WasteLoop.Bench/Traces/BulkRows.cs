using Microsoft.Data.Sqlite;

namespace WasteLoop.Bench.Traces;

/// <summary>
/// Unrelated containers, each received and treated into a product and a loss, written straight into Tracing's tables: the subscription would take hours for two million.
/// The rows are those that the subscription would write in every table that a trace reads; the timelines (Steps), which no trace reads, are left out.
/// </summary>
internal static class BulkRows
{
    private static readonly string[] Tables = ["Batches", "BatchParties", "Balances", "Postings", "Edges", "Movements", "Runs", "RunInputs", "RunOutputs"];

    // What stands for a firm, a site, a label, a manifest, a run: n counts containers, ten a manifest and a run.
    private const string Party = "'91330199MA2U' || printf('%06d', n % 1000)";
    private const string Site = Party + " || '001'";
    private const string Carrier = "'91330199MA2W' || printf('%06d', n / 10 % 100)";
    private const string Plant = "'91330199MA2X' || printf('%06d', n / 10 % 100)";
    private const string PlantSite = Plant + " || '001'";
    private const string Label = Party + " || '90021408' || printf('%011d', n)";
    private const string Manifest = "printf('9%013d', n / 10)";
    private const string Run = "'RUN-' || printf('%032d', 100000000 + n / 10)";
    private const string At = "1767600000000 + n * 1000";
    private const int Grams = 168_300;
    private const int ProductGrams = 150_000;

    private static readonly string[] Statements =
    [
        Rows("Parties", "Party, Name, Region", $"{Party}, '示例' || n, '330110'", "n < 1000"),
        Rows("Parties", "Party, Name, Region", $"{Carrier}, '示例承运' || n, '330110'", "n < 1000 AND n % 10 = 0"),
        Rows("Parties", "Party, Name, Region", $"{Plant}, '示例处置' || n, '330110'", "n < 1000 AND n % 10 = 0"),
        Rows("Sites", "Site, Party, Name, Region", $"{Site}, {Party}, '示例厂区' || n, '330110'", "n < 1000"),
        Rows("Sites", "Site, Party, Name, Region", $"{PlantSite}, {Plant}, '示例处置厂区' || n, '330110'", "n < 1000 AND n % 10 = 0"),
        Rows("Batches", "Label, Party, Site, Region, WasteCode, WasteName, Category, Hazards, Form, Packaging, VolumeLitres, FilledOn, Origin",
            $"{Label}, {Party}, {Site}, '330110', '900-214-08', '废矿物油', 'HW08', 'T,I', 'L', 'DRUM', '200.0', '2026-01-05', 'generated'"),
        Rows("BatchParties", "Label, Manifest, Party, Role, Site", $"{Label}, '', {Party}, 'producer', {Site}"),
        Rows("BatchParties", "Label, Manifest, Party, Role, Site", $"{Label}, {Manifest}, {Party}, 'mover', {Site}"),
        Rows("BatchParties", "Label, Manifest, Party, Role, Site", $"{Label}, {Manifest}, {Carrier}, 'carrier', ''"),
        Rows("BatchParties", "Label, Manifest, Party, Role, Site", $"{Label}, {Manifest}, {Plant}, 'receiver', {PlantSite}"),
        Posting("weighed", "origin", Site, "store", Site, Grams, Label),
        Posting("departed", "store", Site, "transit", Manifest, Grams, Manifest),
        Posting("accepted", "transit", Manifest, "store", PlantSite, Grams, Manifest),
        Posting("treated", "store", PlantSite, "treated", Run, Grams, Run),
        Posting("product", "treated", Run, "product", PlantSite, ProductGrams, Run),
        Posting("loss", "treated", Run, "loss", PlantSite, Grams - ProductGrams, Run),
        Balance("origin", Site, -Grams), Balance("store", Site, 0), Balance("transit", Manifest, 0), Balance("store", PlantSite, 0), Balance("treated", Run, 0),
        Balance("product", PlantSite, ProductGrams), Balance("loss", PlantSite, Grams - ProductGrams),
        Edge(0, "product", ProductGrams), Edge(1, "loss", Grams - ProductGrams),
        Rows("RunInputs", "Run, \"Index\", Label, Manifest, Grams", $"{Run}, n % 10, {Label}, {Manifest}, {Grams}"),
        Rows("Movements", "Manifest, Mover, MoverSite, Carrier, Receiver, ReceiverSite, Method", $"{Manifest}, {Party}, {Site}, {Carrier}, {Plant}, {PlantSite}, 'R9'", "n % 10 = 0"),
        Rows("Runs", "Id, Site, Party, Facility, Method, At", $"{Run}, {PlantSite}, {Plant}, 'TS101', 'R9', {At}", "n % 10 = 0"),
        Rows("RunOutputs", "Run, \"Index\", Kind, Name, Grams", $"{Run}, 0, 'product', '再生基础油', {ProductGrams * 10}", "n % 10 = 0"),
        Rows("RunOutputs", "Run, \"Index\", Kind, Name, Grams", $"{Run}, 1, 'loss', '水分', {(Grams - ProductGrams) * 10}", "n % 10 = 0"),
    ];

    /// <summary>Adds the containers numbered from..to.</summary>
    public static async Task Add(string folder, int from, int to, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "tracing.db"), Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -400000;");
        // Sorting an index once is far cheaper than growing it row by row.
        var indexes = await Indexes();
        await Execute("BEGIN");
        foreach (var (name, _) in indexes) await Execute($"DROP INDEX \"{name}\"");
        // The journals behind the rows are not in the store: nobody shall look for them while traces are timed.
        await Execute("DELETE FROM Checkpoints");
        foreach (var statement in Statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.Parameters.AddWithValue("@from", from);
            command.Parameters.AddWithValue("@to", to);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        foreach (var (_, sql) in indexes) await Execute(sql);
        await Execute("COMMIT");
        await Execute("PRAGMA wal_checkpoint(TRUNCATE)");

        async Task Execute(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        async Task<List<(string Name, string Sql)>> Indexes()
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('{string.Join("','", Tables)}')";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<(string, string)>();
            while (await reader.ReadAsync(cancellationToken)) found.Add((reader.GetString(0), reader.GetString(1)));
            return found;
        }
    }

    private static string Rows(string table, string columns, string values, string where = "true") =>
        $"INSERT OR IGNORE INTO {table} ({columns}) WITH RECURSIVE numbers(n) AS (SELECT @from UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < @to) SELECT {values} FROM numbers WHERE {where}";

    // A source a kind: so the key only grows at its end.
    private static string Posting(string kind, string fromKind, string fromPlace, string toKind, string toPlace, int grams, string document) =>
        Rows("Postings", "Source, Sequence, \"Index\", At, RecordedAt, FromKind, FromPlace, ToKind, ToPlace, Batch, Grams, Document, Kind",
            $"'bulk-{kind}', n, 0, {At}, {At}, '{fromKind}', {fromPlace}, '{toKind}', {toPlace}, {Label}, {grams}, {document}, '{kind}'");

    private static string Balance(string kind, string place, int grams) => Rows("Balances", "Kind, Place, Batch, Grams", $"'{kind}', {place}, {Label}, {grams}");

    private static string Edge(int output, string kind, int grams) => Rows("Edges", "Run, Output, Parent, Child, Kind, Grams, At", $"{Run}, {output}, {Label}, '', '{kind}', {grams}, {At}");
}
