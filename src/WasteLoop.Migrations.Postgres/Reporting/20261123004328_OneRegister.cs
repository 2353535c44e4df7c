using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Reporting
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
                type: "character varying(6)",
                maxLength: 6,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                oldCollation: "C");

            migrationBuilder.CreateTable(
                name: "RegisteredFacilities",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
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
                    Licence = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Methods = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C")
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
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(6)",
                oldMaxLength: 6,
                oldCollation: "C");

            migrationBuilder.CreateTable(
                name: "CapacityFacilities",
                schema: "reporting",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CapacityGrams = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
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
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C")
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
                    Licence = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Methods = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C")
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
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
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
