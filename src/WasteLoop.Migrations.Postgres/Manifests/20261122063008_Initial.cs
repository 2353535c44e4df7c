using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Manifests
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "manifests");

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                schema: "manifests",
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
                schema: "manifests",
                columns: table => new
                {
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    WasteName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hazards = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Packaging = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    InStore = table.Column<bool>(type: "boolean", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Containers", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Crew",
                schema: "manifests",
                columns: table => new
                {
                    Certificate = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Duty = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    CoversHazardousWaste = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crew", x => x.Certificate);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                schema: "manifests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Mover = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    MoverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    ReceiverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Labels = table.Column<string[]>(type: "text[]", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Manifest = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                schema: "manifests",
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
                schema: "manifests",
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
                schema: "manifests",
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
                name: "Licences",
                schema: "manifests",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Methods = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "LoadedContainers",
                schema: "manifests",
                columns: table => new
                {
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Manifest = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoadedContainers", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Manifests",
                schema: "manifests",
                columns: table => new
                {
                    Number = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Draft = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Mover = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    MoverName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    MoverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    MoverRegion = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    CarrierName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    ReceiverName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ReceiverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    ReceiverRegion = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuedAt = table.Column<long>(type: "bigint", nullable: false),
                    SignedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    SignedContent = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    VoidReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    VoidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Plate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Driver = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    Escort = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    DepartedAt = table.Column<long>(type: "bigint", nullable: true),
                    ArrivedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    ReceiverMethod = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    ReceiverLicence = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    MajorDifference = table.Column<bool>(type: "boolean", nullable: true),
                    DifferenceNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    StepCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Manifests", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                schema: "manifests",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Prefecture = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Shard = table.Column<int>(type: "integer", nullable: false),
                    Given = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => new { x.Year, x.Prefecture, x.Shard });
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                schema: "manifests",
                columns: table => new
                {
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "PlanLines",
                schema: "manifests",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    TransferGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLines", x => new { x.Site, x.Year, x.WasteCode, x.Receiver });
                });

            migrationBuilder.CreateTable(
                name: "PlanUsages",
                schema: "manifests",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanUsages", x => new { x.Site, x.Year, x.WasteCode, x.Receiver });
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                schema: "manifests",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => new { x.Site, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                schema: "manifests",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "TransportPermits",
                schema: "manifests",
                columns: table => new
                {
                    Permit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    CoversHazardousWaste = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransportPermits", x => x.Permit);
                });

            migrationBuilder.CreateTable(
                name: "Vehicles",
                schema: "manifests",
                columns: table => new
                {
                    Plate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Certificate = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CoversHazardousWaste = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    LoadMaxGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehicles", x => x.Plate);
                });

            migrationBuilder.CreateTable(
                name: "CarriedContainers",
                schema: "manifests",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    WasteName = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    Hazards = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Packaging = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    IssuedGrams = table.Column<long>(type: "bigint", nullable: false),
                    ShippedGrams = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedGrams = table.Column<long>(type: "bigint", nullable: true),
                    Accepted = table.Column<bool>(type: "boolean", nullable: true),
                    AcceptedGrams = table.Column<long>(type: "bigint", nullable: true),
                    RefusalReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    TreatedGrams = table.Column<long>(type: "bigint", nullable: false),
                    LeftBehind = table.Column<bool>(type: "boolean", nullable: false),
                    Missing = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CarriedContainers", x => new { x.Manifest, x.Label });
                    table.ForeignKey(
                        name: "FK_CarriedContainers_Manifests_Manifest",
                        column: x => x.Manifest,
                        principalSchema: "manifests",
                        principalTable: "Manifests",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Steps",
                schema: "manifests",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    User = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Steps", x => new { x.Manifest, x.Number });
                    table.ForeignKey(
                        name: "FK_Steps_Manifests_Manifest",
                        column: x => x.Manifest,
                        principalSchema: "manifests",
                        principalTable: "Manifests",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CarriedContainers_WasteCode",
                schema: "manifests",
                table: "CarriedContainers",
                column: "WasteCode");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Mover_State",
                schema: "manifests",
                table: "Drafts",
                columns: new[] { "Mover", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                schema: "manifests",
                table: "Journal",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                schema: "manifests",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                schema: "manifests",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Holder",
                schema: "manifests",
                table: "Licences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_LoadedContainers_Manifest",
                schema: "manifests",
                table: "LoadedContainers",
                column: "Manifest");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Carrier",
                schema: "manifests",
                table: "Manifests",
                column: "Carrier");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Draft",
                schema: "manifests",
                table: "Manifests",
                column: "Draft",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_IssuedAt",
                schema: "manifests",
                table: "Manifests",
                column: "IssuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Mover",
                schema: "manifests",
                table: "Manifests",
                column: "Mover");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_MoverRegion",
                schema: "manifests",
                table: "Manifests",
                column: "MoverRegion");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Plate_State",
                schema: "manifests",
                table: "Manifests",
                columns: new[] { "Plate", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Receiver",
                schema: "manifests",
                table: "Manifests",
                column: "Receiver");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_ReceiverRegion",
                schema: "manifests",
                table: "Manifests",
                column: "ReceiverRegion");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Party",
                schema: "manifests",
                table: "Sites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_TransportPermits_Carrier",
                schema: "manifests",
                table: "TransportPermits",
                column: "Carrier");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CarriedContainers",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Checkpoints",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Containers",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Crew",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Drafts",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "GivenAnswers",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Journal",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "JournalHeads",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Licences",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "LoadedContainers",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "NumberSeries",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Parties",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "PlanLines",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "PlanUsages",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Plans",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Sites",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Steps",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "TransportPermits",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Vehicles",
                schema: "manifests");

            migrationBuilder.DropTable(
                name: "Manifests",
                schema: "manifests");
        }
    }
}
