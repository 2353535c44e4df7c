using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Reporting
{
    /// <inheritdoc />
    public partial class Reporting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reporting");

            migrationBuilder.CreateTable(
                name: "Batches",
                schema: "reporting",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Class = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WeighedMonth = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Cells",
                schema: "reporting",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Level = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Month = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    County = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    City = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Province = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Category = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Class = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Stream = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Facts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cells", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                schema: "reporting",
                columns: table => new
                {
                    Subscription = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => new { x.Subscription, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Facts",
                schema: "reporting",
                columns: table => new
                {
                    Source = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Index = table.Column<int>(type: "int", nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Batch = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OtherSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Document = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Why = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facts", x => new { x.Source, x.Sequence, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                schema: "reporting",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RequestHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StatusCode = table.Column<int>(type: "int", nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    Location = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    LastEntryId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    GivenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenAnswers", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Tick = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OccurredAt = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Party = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    User = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Device = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Trace = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalHeads",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Manifests",
                schema: "reporting",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Manifests", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "SitePlans",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    ProducedGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SitePlans", x => new { x.Site, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "WaitingFacts",
                schema: "reporting",
                columns: table => new
                {
                    Source = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Index = table.Column<int>(type: "int", nullable: false),
                    Month = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Batch = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OtherSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Manifest = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Document = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Why = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingFacts", x => new { x.Source, x.Sequence, x.Index });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cells_Level_City_Month_County_Code_Class_Link_Method_Province_Category_Stream_Kind_Grams",
                schema: "reporting",
                table: "Cells",
                columns: new[] { "Level", "City", "Month", "County", "Code", "Class", "Link", "Method", "Province", "Category", "Stream", "Kind", "Grams" });

            migrationBuilder.CreateIndex(
                name: "IX_Cells_Level_Month_County_Code_Class_Link_Method_City_Province_Category_Stream_Kind_Grams",
                schema: "reporting",
                table: "Cells",
                columns: new[] { "Level", "Month", "County", "Code", "Class", "Link", "Method", "City", "Province", "Category", "Stream", "Kind", "Grams" });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_Cell_Source_Sequence_Index",
                schema: "reporting",
                table: "Facts",
                columns: new[] { "Cell", "Source", "Sequence", "Index" });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_OtherSite",
                schema: "reporting",
                table: "Facts",
                column: "OtherSite");

            migrationBuilder.CreateIndex(
                name: "IX_Facts_RecordedAt",
                schema: "reporting",
                table: "Facts",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Facts_Site",
                schema: "reporting",
                table: "Facts",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                schema: "reporting",
                table: "Journal",
                column: "Sequence",
                unique: true,
                filter: "[Sequence] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                schema: "reporting",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                schema: "reporting",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_Batch",
                schema: "reporting",
                table: "WaitingFacts",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_Manifest",
                schema: "reporting",
                table: "WaitingFacts",
                column: "Manifest");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_OtherSite",
                schema: "reporting",
                table: "WaitingFacts",
                column: "OtherSite");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_Site",
                schema: "reporting",
                table: "WaitingFacts",
                column: "Site");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Batches",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Cells",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Checkpoints",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Facts",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "GivenAnswers",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Journal",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "JournalHeads",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Manifests",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "SitePlans",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Sites",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "WaitingFacts",
                schema: "reporting");
        }
    }
}
