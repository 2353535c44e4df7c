using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_Arrangements_Firm",
                table: "Arrangements",
                column: "Firm");

            migrationBuilder.CreateIndex(
                name: "IX_HeldBatches_Site",
                table: "HeldBatches",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceSteps_Holder",
                table: "LicenceSteps",
                column: "Holder");

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
                name: "IX_RoadLoads_ReceiverSite",
                table: "RoadLoads",
                column: "ReceiverSite");

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
                name: "Arrangements");

            migrationBuilder.DropTable(
                name: "ConfirmedReturns");

            migrationBuilder.DropTable(
                name: "HeldBatches");

            migrationBuilder.DropTable(
                name: "LicenceSteps");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "RegionTargets");

            migrationBuilder.DropTable(
                name: "RegisteredParties");

            migrationBuilder.DropTable(
                name: "RoadLoads");

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
