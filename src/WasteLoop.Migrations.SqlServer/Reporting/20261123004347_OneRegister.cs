using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Reporting
{
    /// <inheritdoc />
    public partial class OneRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "StorePlaces",
                schema: "reporting");

            migrationBuilder.AlterColumn<string>(
                name: "Region",
                schema: "reporting",
                table: "RegisteredParties",
                type: "nvarchar(6)",
                maxLength: 6,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "RegisteredFacilities",
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
                    table.PrimaryKey("PK_RegisteredFacilities", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateTable(
                name: "RegisteredLicences",
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
                    table.PrimaryKey("PK_RegisteredLicences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredSites",
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
                    table.PrimaryKey("PK_RegisteredSites", x => x.Site);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredFacilities_Kind",
                schema: "reporting",
                table: "RegisteredFacilities",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredLicences_Holder",
                schema: "reporting",
                table: "RegisteredLicences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredSites_Party",
                schema: "reporting",
                table: "RegisteredSites",
                column: "Party");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RegisteredFacilities",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "RegisteredLicences",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "RegisteredSites",
                schema: "reporting");

            migrationBuilder.AlterColumn<string>(
                name: "Region",
                schema: "reporting",
                table: "RegisteredParties",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(6)",
                oldMaxLength: 6,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "CapacityFacilities",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "nvarchar(21)", maxLength: 21, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facility = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CapacityGrams = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    Methods = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scopes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    YearlyGrams = table.Column<long>(type: "bigint", nullable: false)
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
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacitySites", x => x.Site);
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
        }
    }
}
