using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class Reporting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WeighedMonth = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Cells",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Month = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Stream = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Facts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cells", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                columns: table => new
                {
                    Subscription = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => new { x.Subscription, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Facts",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Batch = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    OtherSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facts", x => new { x.Source, x.Sequence, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StatusCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: true),
                    Location = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastEntryId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenAnswers", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: true),
                    Tick = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    User = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Trace = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Manifests",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MoverSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Manifests", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "SitePlans",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ProducedGrams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SitePlans", x => new { x.Site, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "WaitingFacts",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Batch = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    OtherSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: true),
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingFacts", x => new { x.Source, x.Sequence, x.Index });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cells_Level_City_Month_County_Code_Class_Link_Method_Province_Category_Stream_Kind_Grams",
                table: "Cells",
                columns: new[] { "Level", "City", "Month", "County", "Code", "Class", "Link", "Method", "Province", "Category", "Stream", "Kind", "Grams" });

            migrationBuilder.CreateIndex(
                name: "IX_Cells_Level_Month_County_Code_Class_Link_Method_City_Province_Category_Stream_Kind_Grams",
                table: "Cells",
                columns: new[] { "Level", "Month", "County", "Code", "Class", "Link", "Method", "City", "Province", "Category", "Stream", "Kind", "Grams" });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_Cell_Source_Sequence_Index",
                table: "Facts",
                columns: new[] { "Cell", "Source", "Sequence", "Index" });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_OtherSite",
                table: "Facts",
                column: "OtherSite");

            migrationBuilder.CreateIndex(
                name: "IX_Facts_RecordedAt",
                table: "Facts",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Facts_Site",
                table: "Facts",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                table: "Journal",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_Batch",
                table: "WaitingFacts",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_Manifest",
                table: "WaitingFacts",
                column: "Manifest");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_OtherSite",
                table: "WaitingFacts",
                column: "OtherSite");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingFacts_Site",
                table: "WaitingFacts",
                column: "Site");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropTable(
                name: "Cells");

            migrationBuilder.DropTable(
                name: "Checkpoints");

            migrationBuilder.DropTable(
                name: "Facts");

            migrationBuilder.DropTable(
                name: "GivenAnswers");

            migrationBuilder.DropTable(
                name: "Journal");

            migrationBuilder.DropTable(
                name: "JournalHeads");

            migrationBuilder.DropTable(
                name: "Manifests");

            migrationBuilder.DropTable(
                name: "SitePlans");

            migrationBuilder.DropTable(
                name: "Sites");

            migrationBuilder.DropTable(
                name: "WaitingFacts");
        }
    }
}
