using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Declarations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "declarations");

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                schema: "declarations",
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
                name: "Containers",
                schema: "declarations",
                columns: table => new
                {
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    WasteName = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    Category = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Hazards = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Packaging = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    VolumeMillilitres = table.Column<long>(type: "bigint", nullable: false),
                    MainComponents = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    HarmfulComponents = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Precautions = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Remarks = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    FilledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    LabelledAt = table.Column<long>(type: "bigint", nullable: false),
                    LastAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: true),
                    GrossGrams = table.Column<long>(type: "bigint", nullable: true),
                    TareGrams = table.Column<long>(type: "bigint", nullable: true),
                    WeighMethod = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    WeighDevice = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    WeighedAt = table.Column<long>(type: "bigint", nullable: true),
                    Run = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    StoredAt = table.Column<long>(type: "bigint", nullable: true),
                    Manifest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    DispatchedAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    GeneratedBatch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    StoredInBatch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    StoredOutBatch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    DecidedManifest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Accepted = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Containers", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                schema: "declarations",
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
                schema: "declarations",
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
                schema: "declarations",
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
                name: "Ledger",
                schema: "declarations",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    BatchCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Facility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    BackReference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ReversalOf = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Manifest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true, collation: "C"),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Who = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ledger", x => new { x.Site, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                schema: "declarations",
                columns: table => new
                {
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "PlanRevisionLines",
                schema: "declarations",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    ProducedGrams = table.Column<long>(type: "bigint", nullable: false),
                    TransferGrams = table.Column<long>(type: "bigint", nullable: false),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRevisionLines", x => new { x.Plan, x.Revision, x.Line });
                });

            migrationBuilder.CreateTable(
                name: "PlanRevisions",
                schema: "declarations",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    FiledAt = table.Column<long>(type: "bigint", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRevisions", x => new { x.Plan, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                schema: "declarations",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Late = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    FiledAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Serials",
                schema: "declarations",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Serials", x => x.Scope);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                schema: "declarations",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "Stores",
                schema: "declarations",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CapacityGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stores", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Party_LabelledAt",
                schema: "declarations",
                table: "Containers",
                columns: new[] { "Party", "LabelledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Site_Facility_State",
                schema: "declarations",
                table: "Containers",
                columns: new[] { "Site", "Facility", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Site_LabelledAt",
                schema: "declarations",
                table: "Containers",
                columns: new[] { "Site", "LabelledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                schema: "declarations",
                table: "Journal",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                schema: "declarations",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                schema: "declarations",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_Label_Kind",
                schema: "declarations",
                table: "Ledger",
                columns: new[] { "Label", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_Party_BatchCode",
                schema: "declarations",
                table: "Ledger",
                columns: new[] { "Party", "BatchCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plans_Party",
                schema: "declarations",
                table: "Plans",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_Site_Year",
                schema: "declarations",
                table: "Plans",
                columns: new[] { "Site", "Year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checkpoints",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Containers",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "GivenAnswers",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Journal",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "JournalHeads",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Ledger",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Parties",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "PlanRevisionLines",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "PlanRevisions",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Plans",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Serials",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Sites",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Stores",
                schema: "declarations");
        }
    }
}
