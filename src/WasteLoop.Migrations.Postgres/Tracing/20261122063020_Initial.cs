using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Tracing
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "tracing");

            migrationBuilder.CreateTable(
                name: "Balances",
                schema: "tracing",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Batch = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Balances", x => new { x.Kind, x.Place, x.Batch });
                });

            migrationBuilder.CreateTable(
                name: "BatchParties",
                schema: "tracing",
                columns: table => new
                {
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Manifest = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchParties", x => new { x.Label, x.Manifest, x.Party, x.Role, x.Site });
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                schema: "tracing",
                columns: table => new
                {
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    WasteName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hazards = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Packaging = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    VolumeLitres = table.Column<decimal>(type: "numeric(18,3)", precision: 18, scale: 3, nullable: false),
                    FilledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                schema: "tracing",
                columns: table => new
                {
                    Subscription = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => new { x.Subscription, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Edges",
                schema: "tracing",
                columns: table => new
                {
                    Run = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Output = table.Column<int>(type: "integer", nullable: false),
                    Parent = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Child = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Edges", x => new { x.Run, x.Output, x.Parent });
                });

            migrationBuilder.CreateTable(
                name: "Facilities",
                schema: "tracing",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                schema: "tracing",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    RequestHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    StatusCode = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    LastEntryId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    GivenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenAnswers", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                schema: "tracing",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Tick = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    OccurredAt = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    User = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Trace = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalHeads",
                schema: "tracing",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Movements",
                schema: "tracing",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Mover = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    MoverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    ReceiverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Movements", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                schema: "tracing",
                columns: table => new
                {
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Postings",
                schema: "tracing",
                columns: table => new
                {
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    FromKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    FromPlace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ToKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    ToPlace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Batch = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Document = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postings", x => new { x.Source, x.Sequence, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "RunInputs",
                schema: "tracing",
                columns: table => new
                {
                    Run = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Manifest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunInputs", x => new { x.Run, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "RunOutputs",
                schema: "tracing",
                columns: table => new
                {
                    Run = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WasteCode = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunOutputs", x => new { x.Run, x.Index });
                });

            migrationBuilder.CreateTable(
                name: "Runs",
                schema: "tracing",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                schema: "tracing",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "Steps",
                schema: "tracing",
                columns: table => new
                {
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Manifest = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Run = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    What = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Party = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    User = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Device = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: true),
                    VarianceGrams = table.Column<long>(type: "bigint", nullable: true),
                    Site = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Facility = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Steps", x => new { x.Source, x.Sequence, x.Index });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Balances_Batch",
                schema: "tracing",
                table: "Balances",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_BatchParties_Manifest",
                schema: "tracing",
                table: "BatchParties",
                column: "Manifest");

            migrationBuilder.CreateIndex(
                name: "IX_BatchParties_Party_Label",
                schema: "tracing",
                table: "BatchParties",
                columns: new[] { "Party", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_BatchParties_Site_Label",
                schema: "tracing",
                table: "BatchParties",
                columns: new[] { "Site", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_WasteCode",
                schema: "tracing",
                table: "Batches",
                column: "WasteCode");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_Child",
                schema: "tracing",
                table: "Edges",
                column: "Child");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_Parent",
                schema: "tracing",
                table: "Edges",
                column: "Parent");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                schema: "tracing",
                table: "Journal",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                schema: "tracing",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                schema: "tracing",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_Carrier",
                schema: "tracing",
                table: "Movements",
                column: "Carrier");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_Mover",
                schema: "tracing",
                table: "Movements",
                column: "Mover");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_MoverSite",
                schema: "tracing",
                table: "Movements",
                column: "MoverSite");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_Receiver",
                schema: "tracing",
                table: "Movements",
                column: "Receiver");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_ReceiverSite",
                schema: "tracing",
                table: "Movements",
                column: "ReceiverSite");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Region",
                schema: "tracing",
                table: "Parties",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Postings_Batch_At",
                schema: "tracing",
                table: "Postings",
                columns: new[] { "Batch", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_FromKind_FromPlace_At",
                schema: "tracing",
                table: "Postings",
                columns: new[] { "FromKind", "FromPlace", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_ToKind_ToPlace_At",
                schema: "tracing",
                table: "Postings",
                columns: new[] { "ToKind", "ToPlace", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Runs_Site",
                schema: "tracing",
                table: "Runs",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Party",
                schema: "tracing",
                table: "Sites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Region",
                schema: "tracing",
                table: "Sites",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Steps_Manifest",
                schema: "tracing",
                table: "Steps",
                column: "Manifest");

            migrationBuilder.CreateIndex(
                name: "IX_Steps_Subject_At",
                schema: "tracing",
                table: "Steps",
                columns: new[] { "Subject", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Balances",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "BatchParties",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Batches",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Checkpoints",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Edges",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Facilities",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "GivenAnswers",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Journal",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "JournalHeads",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Movements",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Parties",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Postings",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "RunInputs",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "RunOutputs",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Runs",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Sites",
                schema: "tracing");

            migrationBuilder.DropTable(
                name: "Steps",
                schema: "tracing");
        }
    }
}
