using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Manifests
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
                schema: "manifests",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteName = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hazards = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Form = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Packaging = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    InStore = table.Column<bool>(type: "bit", nullable: false),
                    Withdrawn = table.Column<bool>(type: "bit", nullable: false)
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
                    Certificate = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Duty = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CoversHazardousWaste = table.Column<bool>(type: "bit", nullable: false),
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
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Mover = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Receiver = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceiverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Labels = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: true, collation: "Latin1_General_100_BIN2"),
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
                schema: "manifests",
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
                schema: "manifests",
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
                name: "Licences",
                schema: "manifests",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Holder = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scopes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Methods = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
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
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Number = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Draft = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Mover = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MoverRegion = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CarrierName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Receiver = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceiverName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceiverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceiverRegion = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuedAt = table.Column<long>(type: "bigint", nullable: false),
                    SignedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SignedContent = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    VoidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Plate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Driver = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Escort = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DepartedAt = table.Column<long>(type: "bigint", nullable: true),
                    ArrivedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReceiverMethod = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReceiverLicence = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MajorDifference = table.Column<bool>(type: "bit", nullable: true),
                    DifferenceNote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    StepCount = table.Column<int>(type: "int", nullable: false),
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
                    Year = table.Column<int>(type: "int", nullable: false),
                    Prefecture = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Shard = table.Column<int>(type: "int", nullable: false),
                    Given = table.Column<int>(type: "int", nullable: false)
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
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Contact = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Receiver = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
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
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Receiver = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
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
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Plan = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false)
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
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Permit = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CoversHazardousWaste = table.Column<bool>(type: "bit", nullable: false),
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
                    Plate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Carrier = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Certificate = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    CoversHazardousWaste = table.Column<bool>(type: "bit", nullable: false),
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
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteName = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hazards = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Form = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Packaging = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IssuedGrams = table.Column<long>(type: "bigint", nullable: false),
                    ShippedGrams = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedGrams = table.Column<long>(type: "bigint", nullable: true),
                    Accepted = table.Column<bool>(type: "bit", nullable: true),
                    AcceptedGrams = table.Column<long>(type: "bigint", nullable: true),
                    RefusalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    TreatedGrams = table.Column<long>(type: "bigint", nullable: false),
                    LeftBehind = table.Column<bool>(type: "bit", nullable: false),
                    Missing = table.Column<bool>(type: "bit", nullable: false)
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
                    Manifest = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Party = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    User = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Device = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2")
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
                unique: true,
                filter: "[Sequence] IS NOT NULL");

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
