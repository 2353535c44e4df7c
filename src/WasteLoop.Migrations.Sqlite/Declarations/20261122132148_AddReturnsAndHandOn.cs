using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Declarations
{
    /// <inheritdoc />
    public partial class AddReturnsAndHandOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProbableCodes",
                table: "Sites",
                type: "TEXT",
                maxLength: 1200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountsOn",
                table: "Ledger",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                table: "Containers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Licences",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "ReturnRevisions",
                columns: table => new
                {
                    Return = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FiguresHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnRevisions", x => new { x.Return, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Returns",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FiguresHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LedgerNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    Touched = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Returns", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Treatments",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Facility = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Treatments", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Party",
                table: "Sites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Region",
                table: "Sites",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_Site_Kind_CountsOn_WasteCode_Grams",
                table: "Ledger",
                columns: new[] { "Site", "Kind", "CountsOn", "WasteCode", "Grams" });

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Holder",
                table: "Licences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Returns_Site_To",
                table: "Returns",
                columns: new[] { "Site", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Returns_Site_Year",
                table: "Returns",
                columns: new[] { "Site", "Year" });

            // A row counts in the period of its own day, a correction in that of the rows which it undoes or replaces.
            migrationBuilder.Sql("""UPDATE "Ledger" SET "CountsOn" = "Day";""");
            migrationBuilder.Sql("""UPDATE "Ledger" SET "CountsOn" = (SELECT MIN(o."Day") FROM "Ledger" AS o WHERE o."Label" = "Ledger"."Label" AND o."Kind" = "Ledger"."Kind") WHERE "Reason" IS NOT NULL;""");
            // The replicas keep more of what they hear: they hear it again from the start, each event replacing what it said before.
            migrationBuilder.Sql("""DELETE FROM "Checkpoints" WHERE "Subscription" = 'declarations.registry';""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Licences");

            migrationBuilder.DropTable(
                name: "ReturnRevisions");

            migrationBuilder.DropTable(
                name: "Returns");

            migrationBuilder.DropTable(
                name: "Treatments");

            migrationBuilder.DropIndex(
                name: "IX_Sites_Party",
                table: "Sites");

            migrationBuilder.DropIndex(
                name: "IX_Sites_Region",
                table: "Sites");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_Site_Kind_CountsOn_WasteCode_Grams",
                table: "Ledger");

            migrationBuilder.DropColumn(
                name: "ProbableCodes",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "CountsOn",
                table: "Ledger");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                table: "Containers");
        }
    }
}
