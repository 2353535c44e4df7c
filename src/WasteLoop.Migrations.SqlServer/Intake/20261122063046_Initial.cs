using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Intake
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "intake");

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                schema: "intake",
                columns: table => new
                {
                    Subscription = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => new { x.Subscription, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Containers",
                schema: "intake",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteName = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Origin = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Withdrawn = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Containers", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Facilities",
                schema: "intake",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facility = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                schema: "intake",
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
                schema: "intake",
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
                schema: "intake",
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
                name: "LicenceUsages",
                schema: "intake",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    AcceptedGrams = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceUsages", x => new { x.Licence, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Licences",
                schema: "intake",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Holder = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    YearlyGrams = table.Column<long>(type: "bigint", nullable: false),
                    Methods = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scopes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "ManifestContainers",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    LeftBehind = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManifestContainers", x => new { x.Manifest, x.Label });
                });

            migrationBuilder.CreateTable(
                name: "Manifests",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Mover = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverSite = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Receiver = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceiverSite = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Plate = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DepartedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Manifests", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                schema: "intake",
                columns: table => new
                {
                    Party = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Receiver = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Mover = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverSite = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PlannedMethod = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ArrivedAt = table.Column<long>(type: "bigint", nullable: false),
                    ArrivedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WeighingsCount = table.Column<int>(type: "int", nullable: false),
                    WeighedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Licence = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LicenceYear = table.Column<int>(type: "int", nullable: true),
                    MajorDifference = table.Column<bool>(type: "bit", nullable: false),
                    DifferenceNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Late = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "Runs",
                schema: "intake",
                columns: table => new
                {
                    Run = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facility = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Licence = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true),
                    CompletedAt = table.Column<long>(type: "bigint", nullable: false),
                    CompletedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Runs", x => x.Run);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                schema: "intake",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "Stock",
                schema: "intake",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facility = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AcceptedGrams = table.Column<long>(type: "bigint", nullable: false),
                    RemainingGrams = table.Column<long>(type: "bigint", nullable: false),
                    StoredAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stock", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "UsedResidueLabels",
                schema: "intake",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Run = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsedResidueLabels", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "ReceiptContainer",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ShippedGrams = table.Column<long>(type: "bigint", nullable: false),
                    Arrived = table.Column<bool>(type: "bit", nullable: false),
                    ReceivedGrams = table.Column<long>(type: "bigint", nullable: true),
                    Accepted = table.Column<bool>(type: "bit", nullable: true),
                    Facility = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceiptContainer", x => new { x.Manifest, x.Label });
                    table.ForeignKey(
                        name: "FK_ReceiptContainer_Receipts_Manifest",
                        column: x => x.Manifest,
                        principalSchema: "intake",
                        principalTable: "Receipts",
                        principalColumn: "Manifest",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Weighing",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Mode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Device = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    GrossGrams = table.Column<long>(type: "bigint", nullable: false),
                    TareGrams = table.Column<long>(type: "bigint", nullable: false),
                    WeighedAt = table.Column<long>(type: "bigint", nullable: false),
                    WeighedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Weighing", x => new { x.Manifest, x.Number });
                    table.ForeignKey(
                        name: "FK_Weighing_Receipts_Manifest",
                        column: x => x.Manifest,
                        principalSchema: "intake",
                        principalTable: "Receipts",
                        principalColumn: "Manifest",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunInputRow",
                schema: "intake",
                columns: table => new
                {
                    Run = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunInputRow", x => new { x.Run, x.Label });
                    table.ForeignKey(
                        name: "FK_RunInputRow_Runs_Run",
                        column: x => x.Run,
                        principalSchema: "intake",
                        principalTable: "Runs",
                        principalColumn: "Run",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunOutputRow",
                schema: "intake",
                columns: table => new
                {
                    Run = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunOutputRow", x => new { x.Run, x.Number });
                    table.ForeignKey(
                        name: "FK_RunOutputRow_Runs_Run",
                        column: x => x.Run,
                        principalSchema: "intake",
                        principalTable: "Runs",
                        principalColumn: "Run",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WeighedContainer",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BookGrams = table.Column<long>(type: "bigint", nullable: false),
                    NetGrams = table.Column<long>(type: "bigint", nullable: false),
                    GrossGrams = table.Column<long>(type: "bigint", nullable: true),
                    TareGrams = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeighedContainer", x => new { x.Manifest, x.Number, x.Label });
                    table.ForeignKey(
                        name: "FK_WeighedContainer_Weighing_Manifest_Number",
                        columns: x => new { x.Manifest, x.Number },
                        principalSchema: "intake",
                        principalTable: "Weighing",
                        principalColumns: new[] { "Manifest", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                schema: "intake",
                table: "Journal",
                column: "Sequence",
                unique: true,
                filter: "[Sequence] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                schema: "intake",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                schema: "intake",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Holder",
                schema: "intake",
                table: "Licences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Receiver_State",
                schema: "intake",
                table: "Manifests",
                columns: new[] { "Receiver", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Carrier_Manifest",
                schema: "intake",
                table: "Receipts",
                columns: new[] { "Carrier", "Manifest" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Licence_LicenceYear",
                schema: "intake",
                table: "Receipts",
                columns: new[] { "Licence", "LicenceYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Mover_Manifest",
                schema: "intake",
                table: "Receipts",
                columns: new[] { "Mover", "Manifest" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Receiver_Manifest",
                schema: "intake",
                table: "Receipts",
                columns: new[] { "Receiver", "Manifest" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Site_State",
                schema: "intake",
                table: "Receipts",
                columns: new[] { "Site", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RunInputRow_Label",
                schema: "intake",
                table: "RunInputRow",
                column: "Label");

            migrationBuilder.CreateIndex(
                name: "IX_Runs_Party_Run",
                schema: "intake",
                table: "Runs",
                columns: new[] { "Party", "Run" });

            migrationBuilder.CreateIndex(
                name: "IX_Runs_Site_Run",
                schema: "intake",
                table: "Runs",
                columns: new[] { "Site", "Run" });

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Region",
                schema: "intake",
                table: "Sites",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Party_Label",
                schema: "intake",
                table: "Stock",
                columns: new[] { "Party", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Site_Facility",
                schema: "intake",
                table: "Stock",
                columns: new[] { "Site", "Facility" });

            migrationBuilder.CreateIndex(
                name: "IX_Stock_WasteCode",
                schema: "intake",
                table: "Stock",
                column: "WasteCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checkpoints",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Containers",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Facilities",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "GivenAnswers",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Journal",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "JournalHeads",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "LicenceUsages",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Licences",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "ManifestContainers",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Manifests",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Parties",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "ReceiptContainer",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "RunInputRow",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "RunOutputRow",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Sites",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Stock",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "UsedResidueLabels",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "WeighedContainer",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Runs",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Weighing",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "intake");
        }
    }
}
