using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Intake
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Checkpoints",
                columns: table => new
                {
                    Subscription = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => new { x.Subscription, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Containers",
                columns: table => new
                {
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    WasteName = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Containers", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Facilities",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => new { x.Site, x.Facility });
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
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Published = table.Column<long>(type: "INTEGER", nullable: false),
                    Sealer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SealerUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LicenceUsages",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptedGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceUsages", x => new { x.Licence, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Licences",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    YearlyGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Methods = table.Column<string>(type: "TEXT", nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "ManifestContainers",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftBehind = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManifestContainers", x => new { x.Manifest, x.Label });
                });

            migrationBuilder.CreateTable(
                name: "Manifests",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Mover = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    MoverSite = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ReceiverSite = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Plate = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DepartedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Manifests", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                columns: table => new
                {
                    Party = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Mover = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    MoverSite = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PlannedMethod = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ArrivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ArrivedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WeighingsCount = table.Column<int>(type: "INTEGER", nullable: false),
                    WeighedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Method = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    LicenceYear = table.Column<int>(type: "INTEGER", nullable: true),
                    MajorDifference = table.Column<bool>(type: "INTEGER", nullable: false),
                    DifferenceNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "Runs",
                columns: table => new
                {
                    Run = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CompletedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Runs", x => x.Run);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "Stock",
                columns: table => new
                {
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AcceptedGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    RemainingGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    StoredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stock", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "UsedResidueLabels",
                columns: table => new
                {
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Run = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsedResidueLabels", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "ReceiptContainer",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ShippedGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Arrived = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReceivedGrams = table.Column<long>(type: "INTEGER", nullable: true),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceiptContainer", x => new { x.Manifest, x.Label });
                    table.ForeignKey(
                        name: "FK_ReceiptContainer_Receipts_Manifest",
                        column: x => x.Manifest,
                        principalTable: "Receipts",
                        principalColumn: "Manifest",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Weighing",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    GrossGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    TareGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    WeighedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WeighedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Weighing", x => new { x.Manifest, x.Number });
                    table.ForeignKey(
                        name: "FK_Weighing_Receipts_Manifest",
                        column: x => x.Manifest,
                        principalTable: "Receipts",
                        principalColumn: "Manifest",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunInputRow",
                columns: table => new
                {
                    Run = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunInputRow", x => new { x.Run, x.Label });
                    table.ForeignKey(
                        name: "FK_RunInputRow_Runs_Run",
                        column: x => x.Run,
                        principalTable: "Runs",
                        principalColumn: "Run",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunOutputRow",
                columns: table => new
                {
                    Run = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: true),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunOutputRow", x => new { x.Run, x.Number });
                    table.ForeignKey(
                        name: "FK_RunOutputRow_Runs_Run",
                        column: x => x.Run,
                        principalTable: "Runs",
                        principalColumn: "Run",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WeighedContainer",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    BookGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    NetGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    GrossGrams = table.Column<long>(type: "INTEGER", nullable: true),
                    TareGrams = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeighedContainer", x => new { x.Manifest, x.Number, x.Label });
                    table.ForeignKey(
                        name: "FK_WeighedContainer_Weighing_Manifest_Number",
                        columns: x => new { x.Manifest, x.Number },
                        principalTable: "Weighing",
                        principalColumns: new[] { "Manifest", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "IX_Licences_Holder",
                table: "Licences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Receiver_State",
                table: "Manifests",
                columns: new[] { "Receiver", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Carrier_Manifest",
                table: "Receipts",
                columns: new[] { "Carrier", "Manifest" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Licence_LicenceYear",
                table: "Receipts",
                columns: new[] { "Licence", "LicenceYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Mover_Manifest",
                table: "Receipts",
                columns: new[] { "Mover", "Manifest" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Receiver_Manifest",
                table: "Receipts",
                columns: new[] { "Receiver", "Manifest" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Site_State",
                table: "Receipts",
                columns: new[] { "Site", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RunInputRow_Label",
                table: "RunInputRow",
                column: "Label");

            migrationBuilder.CreateIndex(
                name: "IX_Runs_Party_Run",
                table: "Runs",
                columns: new[] { "Party", "Run" });

            migrationBuilder.CreateIndex(
                name: "IX_Runs_Site_Run",
                table: "Runs",
                columns: new[] { "Site", "Run" });

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Region",
                table: "Sites",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Party_Label",
                table: "Stock",
                columns: new[] { "Party", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Site_Facility",
                table: "Stock",
                columns: new[] { "Site", "Facility" });

            migrationBuilder.CreateIndex(
                name: "IX_Stock_WasteCode",
                table: "Stock",
                column: "WasteCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checkpoints");

            migrationBuilder.DropTable(
                name: "Containers");

            migrationBuilder.DropTable(
                name: "Facilities");

            migrationBuilder.DropTable(
                name: "GivenAnswers");

            migrationBuilder.DropTable(
                name: "Journal");

            migrationBuilder.DropTable(
                name: "JournalHeads");

            migrationBuilder.DropTable(
                name: "LicenceUsages");

            migrationBuilder.DropTable(
                name: "Licences");

            migrationBuilder.DropTable(
                name: "ManifestContainers");

            migrationBuilder.DropTable(
                name: "Manifests");

            migrationBuilder.DropTable(
                name: "Parties");

            migrationBuilder.DropTable(
                name: "ReceiptContainer");

            migrationBuilder.DropTable(
                name: "RunInputRow");

            migrationBuilder.DropTable(
                name: "RunOutputRow");

            migrationBuilder.DropTable(
                name: "Sites");

            migrationBuilder.DropTable(
                name: "Stock");

            migrationBuilder.DropTable(
                name: "UsedResidueLabels");

            migrationBuilder.DropTable(
                name: "WeighedContainer");

            migrationBuilder.DropTable(
                name: "Runs");

            migrationBuilder.DropTable(
                name: "Weighing");

            migrationBuilder.DropTable(
                name: "Receipts");
        }
    }
}
