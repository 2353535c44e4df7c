using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AcceptedLoads",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    MoverSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcceptedLoads", x => new { x.Manifest, x.WasteCode });
                });

            migrationBuilder.CreateTable(
                name: "Arrangements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Firm = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Collector = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrangements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CapacityFacilities",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CapacityGrams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityFacilities", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateTable(
                name: "CapacityFirms",
                columns: table => new
                {
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityFirms", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "CapacityLicences",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false),
                    Methods = table.Column<string>(type: "TEXT", nullable: false),
                    YearlyGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityLicences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "CapacitySites",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacitySites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmedReturns",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmedReturns", x => new { x.Site, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "EarlyDecisions",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Grams = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyDecisions", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "HeldBatches",
                columns: table => new
                {
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldBatches", x => new { x.Label, x.Site });
                });

            migrationBuilder.CreateTable(
                name: "LicenceSteps",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Methods = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    YearlyGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceSteps", x => new { x.Licence, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "LicenceYears",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptedGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    HeldGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceYears", x => new { x.Licence, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "MatchingRows",
                columns: table => new
                {
                    Run = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    OtherPlace = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchingRows", x => new { x.Run, x.List, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "MatchingRuns",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Steps = table.Column<long>(type: "INTEGER", nullable: false),
                    UnmetGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    TookMs = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchingRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlannedYears",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Grams = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedYears", x => new { x.Site, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "PlantRuns",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Month = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlantRuns", x => new { x.Site, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Formula = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PositionsJson = table.Column<string>(type: "TEXT", nullable: false),
                    FiguresJson = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegionTargets",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Comparator = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionTargets", x => new { x.Number, x.Region, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "RegisteredParties",
                columns: table => new
                {
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredParties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "ReportContents",
                columns: table => new
                {
                    Report = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportContents", x => x.Report);
                });

            migrationBuilder.CreateTable(
                name: "ReportSchedules",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Hour = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ended = table.Column<long>(type: "INTEGER", nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSchedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    OrderedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrderedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Try = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    RowsDone = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AsOf = table.Column<long>(type: "INTEGER", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FailureCode = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FailureZh = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    FailureEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReservationDraws",
                columns: table => new
                {
                    Reservation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReservationDraws", x => new { x.Reservation, x.Manifest });
                });

            migrationBuilder.CreateTable(
                name: "Reservations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    HolderRegion = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Producer = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    ProducerSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    ProducerRegion = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Contract = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    OnWayGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reservations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoadLoads",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Departed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Decided = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReceiverSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IndustrialGrams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadLoads", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "ScenarioRevisions",
                columns: table => new
                {
                    Scenario = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Edits = table.Column<string>(type: "TEXT", nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenarioRevisions", x => new { x.Scenario, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Scenarios",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Edits = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scenarios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SiteStocks",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteStocks", x => new { x.Site, x.WasteCode });
                });

            migrationBuilder.CreateTable(
                name: "SiteYears",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteYears", x => new { x.Site, x.Year, x.What });
                });

            migrationBuilder.CreateTable(
                name: "SmallFirmInvitations",
                columns: table => new
                {
                    Invitation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    InvitedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallFirmInvitations", x => x.Invitation);
                });

            migrationBuilder.CreateTable(
                name: "SmallFirms",
                columns: table => new
                {
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallFirms", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Statistics",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Current = table.Column<bool>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Dataset = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SourceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statistics", x => new { x.Name, x.Region, x.Year, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "StorePlaces",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StorePlaces", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedLoads_Day",
                table: "AcceptedLoads",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Arrangements_Firm",
                table: "Arrangements",
                column: "Firm");

            migrationBuilder.CreateIndex(
                name: "IX_CapacityFacilities_Kind",
                table: "CapacityFacilities",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_CapacityLicences_Holder",
                table: "CapacityLicences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_CapacitySites_Party",
                table: "CapacitySites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_HeldBatches_Site",
                table: "HeldBatches",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceSteps_Holder",
                table: "LicenceSteps",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_MatchingRows_Run_List_Grams_Number",
                table: "MatchingRows",
                columns: new[] { "Run", "List", "Grams", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_MatchingRuns_AskedAt",
                table: "MatchingRuns",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MatchingRuns_User_Id",
                table: "MatchingRuns",
                columns: new[] { "User", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedYears_Year",
                table: "PlannedYears",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_PlantRuns_Month",
                table: "PlantRuns",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Region_Year_Id",
                table: "Publications",
                columns: new[] { "Region", "Year", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RegionTargets_Region",
                table: "RegionTargets",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredParties_Region",
                table: "RegisteredParties",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_Active_NextAt",
                table: "ReportSchedules",
                columns: new[] { "Active", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_OrderedBy_Active",
                table: "ReportSchedules",
                columns: new[] { "OrderedBy", "Active" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_OrderedBy_State",
                table: "Reports",
                columns: new[] { "OrderedBy", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Region_Kind_AsOf",
                table: "Reports",
                columns: new[] { "Region", "Kind", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Schedule_Kind_Region_Period",
                table: "Reports",
                columns: new[] { "Schedule", "Kind", "Region", "Period" },
                unique: true,
                filter: "\"Schedule\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_State_Id",
                table: "Reports",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReservationDraws_Manifest_State",
                table: "ReservationDraws",
                columns: new[] { "Manifest", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_Holder_Year_State",
                table: "Reservations",
                columns: new[] { "Holder", "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_Licence_Year_State",
                table: "Reservations",
                columns: new[] { "Licence", "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_ProducerSite_Holder_State",
                table: "Reservations",
                columns: new[] { "ProducerSite", "Holder", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_Producer_Id",
                table: "Reservations",
                columns: new[] { "Producer", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reservations_State_LastDay",
                table: "Reservations",
                columns: new[] { "State", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_RoadLoads_ReceiverSite",
                table: "RoadLoads",
                column: "ReceiverSite");

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_Province_Id",
                table: "Scenarios",
                columns: new[] { "Province", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SiteYears_Year_What_Site",
                table: "SiteYears",
                columns: new[] { "Year", "What", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_SmallFirmInvitations_Region",
                table: "SmallFirmInvitations",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_SmallFirms_Region",
                table: "SmallFirms",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Statistics_Current_Year_Name_Region",
                table: "Statistics",
                columns: new[] { "Current", "Year", "Name", "Region" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AcceptedLoads");

            migrationBuilder.DropTable(
                name: "Arrangements");

            migrationBuilder.DropTable(
                name: "CapacityFacilities");

            migrationBuilder.DropTable(
                name: "CapacityFirms");

            migrationBuilder.DropTable(
                name: "CapacityLicences");

            migrationBuilder.DropTable(
                name: "CapacitySites");

            migrationBuilder.DropTable(
                name: "ConfirmedReturns");

            migrationBuilder.DropTable(
                name: "EarlyDecisions");

            migrationBuilder.DropTable(
                name: "HeldBatches");

            migrationBuilder.DropTable(
                name: "LicenceSteps");

            migrationBuilder.DropTable(
                name: "LicenceYears");

            migrationBuilder.DropTable(
                name: "MatchingRows");

            migrationBuilder.DropTable(
                name: "MatchingRuns");

            migrationBuilder.DropTable(
                name: "PlannedYears");

            migrationBuilder.DropTable(
                name: "PlantRuns");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "RegionTargets");

            migrationBuilder.DropTable(
                name: "RegisteredParties");

            migrationBuilder.DropTable(
                name: "ReportContents");

            migrationBuilder.DropTable(
                name: "ReportSchedules");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "ReservationDraws");

            migrationBuilder.DropTable(
                name: "Reservations");

            migrationBuilder.DropTable(
                name: "RoadLoads");

            migrationBuilder.DropTable(
                name: "ScenarioRevisions");

            migrationBuilder.DropTable(
                name: "Scenarios");

            migrationBuilder.DropTable(
                name: "SiteStocks");

            migrationBuilder.DropTable(
                name: "SiteYears");

            migrationBuilder.DropTable(
                name: "SmallFirmInvitations");

            migrationBuilder.DropTable(
                name: "SmallFirms");

            migrationBuilder.DropTable(
                name: "Statistics");

            migrationBuilder.DropTable(
                name: "StorePlaces");
        }
    }
}
