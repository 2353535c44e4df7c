using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Reporting
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AcceptedLoads",
                schema: "reporting",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Licence = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    MoverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcceptedLoads", x => new { x.Manifest, x.WasteCode });
                });

            migrationBuilder.CreateTable(
                name: "Arrangements",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Firm = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Collector = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrangements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CapacityFacilities",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facility = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CapacityGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityFacilities", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateTable(
                name: "CapacityFirms",
                schema: "reporting",
                columns: table => new
                {
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityFirms", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "CapacityLicences",
                schema: "reporting",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Holder = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scopes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Methods = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    YearlyGrams = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityLicences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "CapacitySites",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacitySites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmedReturns",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Period = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmedReturns", x => new { x.Site, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "EarlyDecisions",
                schema: "reporting",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Licence = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Grams = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyDecisions", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "HeldBatches",
                schema: "reporting",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldBatches", x => new { x.Label, x.Site });
                });

            migrationBuilder.CreateTable(
                name: "LicenceSteps",
                schema: "reporting",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Methods = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    YearlyGrams = table.Column<long>(type: "bigint", nullable: false),
                    AddedGrams = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceSteps", x => new { x.Licence, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "LicenceYears",
                schema: "reporting",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    AcceptedGrams = table.Column<long>(type: "bigint", nullable: false),
                    HeldGrams = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceYears", x => new { x.Licence, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "MatchingRows",
                schema: "reporting",
                columns: table => new
                {
                    Run = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    List = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OtherPlace = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchingRows", x => new { x.Run, x.List, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "MatchingRuns",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    User = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Province = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Question = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false),
                    Steps = table.Column<long>(type: "bigint", nullable: false),
                    UnmetGrams = table.Column<long>(type: "bigint", nullable: false),
                    TookMs = table.Column<long>(type: "bigint", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    Problem = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchingRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlannedYears",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Grams = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedYears", x => new { x.Site, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "PlantRuns",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Month = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlantRuns", x => new { x.Site, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Formula = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PublishedBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    PositionsJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    FiguresJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegionTargets",
                schema: "reporting",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Comparator = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<decimal>(type: "decimal(24,6)", precision: 24, scale: 6, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionTargets", x => new { x.Number, x.Region, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "RegisteredParties",
                schema: "reporting",
                columns: table => new
                {
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredParties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "ReportContents",
                schema: "reporting",
                columns: table => new
                {
                    Report = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportContents", x => x.Report);
                });

            migrationBuilder.CreateTable(
                name: "ReportSchedules",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Hour = table.Column<int>(type: "int", nullable: false),
                    OrderedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    Ended = table.Column<long>(type: "bigint", nullable: true),
                    NextAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSchedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Period = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OrderedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OrderedAt = table.Column<long>(type: "bigint", nullable: false),
                    Schedule = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Try = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LeaseUntil = table.Column<long>(type: "bigint", nullable: true),
                    Phase = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RowsDone = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    AsOf = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FailureCode = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FailureZh = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FailureEn = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReservationDraws",
                schema: "reporting",
                columns: table => new
                {
                    Reservation = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Manifest = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReservationDraws", x => new { x.Reservation, x.Manifest });
                });

            migrationBuilder.CreateTable(
                name: "Reservations",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Licence = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Holder = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HolderRegion = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Producer = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProducerSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProducerRegion = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Contract = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    OnWayGrams = table.Column<long>(type: "bigint", nullable: false),
                    DeliveredGrams = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reservations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoadLoads",
                schema: "reporting",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Departed = table.Column<bool>(type: "bit", nullable: false),
                    Decided = table.Column<bool>(type: "bit", nullable: false),
                    ReceiverSite = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IndustrialGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadLoads", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "ScenarioRevisions",
                schema: "reporting",
                columns: table => new
                {
                    Scenario = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Edits = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    User = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenarioRevisions", x => new { x.Scenario, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Scenarios",
                schema: "reporting",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Province = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Office = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Edits = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    ChangedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scenarios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SiteStocks",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WasteCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteStocks", x => new { x.Site, x.WasteCode });
                });

            migrationBuilder.CreateTable(
                name: "SiteYears",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Times = table.Column<int>(type: "int", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteYears", x => new { x.Site, x.Year, x.What });
                });

            migrationBuilder.CreateTable(
                name: "SmallFirmInvitations",
                schema: "reporting",
                columns: table => new
                {
                    Invitation = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    InvitedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Withdrawn = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallFirmInvitations", x => x.Invitation);
                });

            migrationBuilder.CreateTable(
                name: "SmallFirms",
                schema: "reporting",
                columns: table => new
                {
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallFirms", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Statistics",
                schema: "reporting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Current = table.Column<bool>(type: "bit", nullable: false),
                    Value = table.Column<decimal>(type: "decimal(24,6)", precision: 24, scale: 6, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Dataset = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EnteredBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnteredAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statistics", x => new { x.Name, x.Region, x.Year, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "StorePlaces",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facility = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StorePlaces", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedLoads_Day",
                schema: "reporting",
                table: "AcceptedLoads",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Arrangements_Firm",
                schema: "reporting",
                table: "Arrangements",
                column: "Firm");

            migrationBuilder.CreateIndex(
                name: "IX_CapacityFacilities_Kind",
                schema: "reporting",
                table: "CapacityFacilities",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_CapacityLicences_Holder",
                schema: "reporting",
                table: "CapacityLicences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_CapacitySites_Party",
                schema: "reporting",
                table: "CapacitySites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_HeldBatches_Site",
                schema: "reporting",
                table: "HeldBatches",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceSteps_Holder",
                schema: "reporting",
                table: "LicenceSteps",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_MatchingRows_Run_List_Grams_Number",
                schema: "reporting",
                table: "MatchingRows",
                columns: new[] { "Run", "List", "Grams", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_MatchingRuns_AskedAt",
                schema: "reporting",
                table: "MatchingRuns",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MatchingRuns_User_Id",
                schema: "reporting",
                table: "MatchingRuns",
                columns: new[] { "User", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedYears_Year",
                schema: "reporting",
                table: "PlannedYears",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_PlantRuns_Month",
                schema: "reporting",
                table: "PlantRuns",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Region_Year_Id",
                schema: "reporting",
                table: "Publications",
                columns: new[] { "Region", "Year", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RegionTargets_Region",
                schema: "reporting",
                table: "RegionTargets",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredParties_Region",
                schema: "reporting",
                table: "RegisteredParties",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_Active_NextAt",
                schema: "reporting",
                table: "ReportSchedules",
                columns: new[] { "Active", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_OrderedBy_Active",
                schema: "reporting",
                table: "ReportSchedules",
                columns: new[] { "OrderedBy", "Active" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_OrderedBy_State",
                schema: "reporting",
                table: "Reports",
                columns: new[] { "OrderedBy", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Region_Kind_AsOf",
                schema: "reporting",
                table: "Reports",
                columns: new[] { "Region", "Kind", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Schedule_Kind_Region_Period",
                schema: "reporting",
                table: "Reports",
                columns: new[] { "Schedule", "Kind", "Region", "Period" },
                unique: true,
                filter: "\"Schedule\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_State_Id",
                schema: "reporting",
                table: "Reports",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReservationDraws_Manifest_State",
                schema: "reporting",
                table: "ReservationDraws",
                columns: new[] { "Manifest", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_Holder_Year_State",
                schema: "reporting",
                table: "Reservations",
                columns: new[] { "Holder", "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_Licence_Year_State",
                schema: "reporting",
                table: "Reservations",
                columns: new[] { "Licence", "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_ProducerSite_Holder_State",
                schema: "reporting",
                table: "Reservations",
                columns: new[] { "ProducerSite", "Holder", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_Producer_Id",
                schema: "reporting",
                table: "Reservations",
                columns: new[] { "Producer", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_State_LastDay",
                schema: "reporting",
                table: "Reservations",
                columns: new[] { "State", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadLoads_ReceiverSite",
                schema: "reporting",
                table: "RoadLoads",
                column: "ReceiverSite");

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_Province_Id",
                schema: "reporting",
                table: "Scenarios",
                columns: new[] { "Province", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SiteYears_Year_What_Site",
                schema: "reporting",
                table: "SiteYears",
                columns: new[] { "Year", "What", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_SmallFirmInvitations_Region",
                schema: "reporting",
                table: "SmallFirmInvitations",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_SmallFirms_Region",
                schema: "reporting",
                table: "SmallFirms",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Statistics_Current_Year_Name_Region",
                schema: "reporting",
                table: "Statistics",
                columns: new[] { "Current", "Year", "Name", "Region" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AcceptedLoads",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Arrangements",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "CapacityFacilities",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "CapacityFirms",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "CapacityLicences",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "CapacitySites",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "ConfirmedReturns",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "EarlyDecisions",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "HeldBatches",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "LicenceSteps",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "LicenceYears",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "MatchingRows",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "MatchingRuns",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "PlannedYears",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "PlantRuns",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Publications",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "RegionTargets",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "RegisteredParties",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "ReportContents",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "ReportSchedules",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Reports",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "ReservationDraws",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Reservations",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "RoadLoads",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "ScenarioRevisions",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Scenarios",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "SiteStocks",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "SiteYears",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "SmallFirmInvitations",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "SmallFirms",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Statistics",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "StorePlaces",
                schema: "reporting");
        }
    }
}
