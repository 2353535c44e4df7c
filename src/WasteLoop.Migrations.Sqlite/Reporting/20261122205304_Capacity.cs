using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class Capacity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AcceptedLoads",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcceptedLoads", x => new { x.Manifest, x.WasteCode });
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
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
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
                name: "EarlyDecisions",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Grams = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyDecisions", x => x.Manifest);
                });

            migrationBuilder.CreateTable(
                name: "LicenceYears",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
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
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedLoads_Day",
                table: "AcceptedLoads",
                column: "Day");

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
                name: "IX_Scenarios_Province_Id",
                table: "Scenarios",
                columns: new[] { "Province", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AcceptedLoads");

            migrationBuilder.DropTable(
                name: "CapacityFacilities");

            migrationBuilder.DropTable(
                name: "CapacityFirms");

            migrationBuilder.DropTable(
                name: "CapacityLicences");

            migrationBuilder.DropTable(
                name: "CapacitySites");

            migrationBuilder.DropTable(
                name: "EarlyDecisions");

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
                name: "ReservationDraws");

            migrationBuilder.DropTable(
                name: "Reservations");

            migrationBuilder.DropTable(
                name: "ScenarioRevisions");

            migrationBuilder.DropTable(
                name: "Scenarios");

            migrationBuilder.DropTable(
                name: "SiteStocks");
        }
    }
}
