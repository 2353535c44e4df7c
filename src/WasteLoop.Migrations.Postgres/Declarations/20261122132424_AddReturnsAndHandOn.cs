using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Declarations
{
    /// <inheritdoc />
    public partial class AddReturnsAndHandOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProbableCodes",
                schema: "declarations",
                table: "Sites",
                type: "character varying(1200)",
                maxLength: 1200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountsOn",
                schema: "declarations",
                table: "Ledger",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                schema: "declarations",
                table: "Containers",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Licences",
                schema: "declarations",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "ReturnRevisions",
                schema: "declarations",
                columns: table => new
                {
                    Return = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    FiguresHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Figures = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnRevisions", x => new { x.Return, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Returns",
                schema: "declarations",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: false),
                    FiguresHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    LedgerNumber = table.Column<int>(type: "integer", nullable: false),
                    Late = table.Column<bool>(type: "boolean", nullable: false),
                    Touched = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Returns", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Treatments",
                schema: "declarations",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Treatments", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Party",
                schema: "declarations",
                table: "Sites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Region",
                schema: "declarations",
                table: "Sites",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_Site_Kind_CountsOn_WasteCode_Grams",
                schema: "declarations",
                table: "Ledger",
                columns: new[] { "Site", "Kind", "CountsOn", "WasteCode", "Grams" });

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Holder",
                schema: "declarations",
                table: "Licences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Returns_Site_To",
                schema: "declarations",
                table: "Returns",
                columns: new[] { "Site", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Returns_Site_Year",
                schema: "declarations",
                table: "Returns",
                columns: new[] { "Site", "Year" });

            // A row counts in the period of its own day, a correction in that of the rows which it undoes or replaces.
            migrationBuilder.Sql("""UPDATE declarations."Ledger" SET "CountsOn" = "Day";""");
            migrationBuilder.Sql("""UPDATE declarations."Ledger" SET "CountsOn" = (SELECT MIN(o."Day") FROM declarations."Ledger" AS o WHERE o."Label" = declarations."Ledger"."Label" AND o."Kind" = declarations."Ledger"."Kind") WHERE "Reason" IS NOT NULL;""");
            // The replicas keep more of what they hear: they hear it again from the start, each event replacing what it said before.
            migrationBuilder.Sql("""DELETE FROM declarations."Checkpoints" WHERE "Subscription" = 'declarations.registry';""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Licences",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "ReturnRevisions",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Returns",
                schema: "declarations");

            migrationBuilder.DropTable(
                name: "Treatments",
                schema: "declarations");

            migrationBuilder.DropIndex(
                name: "IX_Sites_Party",
                schema: "declarations",
                table: "Sites");

            migrationBuilder.DropIndex(
                name: "IX_Sites_Region",
                schema: "declarations",
                table: "Sites");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_Site_Kind_CountsOn_WasteCode_Grams",
                schema: "declarations",
                table: "Ledger");

            migrationBuilder.DropColumn(
                name: "ProbableCodes",
                schema: "declarations",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "CountsOn",
                schema: "declarations",
                table: "Ledger");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                schema: "declarations",
                table: "Containers");
        }
    }
}
