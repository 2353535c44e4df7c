using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Intake
{
    /// <inheritdoc />
    public partial class AddReturnsAndHandOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                table: "UsedResidueLabels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandOnRule",
                table: "UsedResidueLabels",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                table: "Stock",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandOnRule",
                table: "Stock",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                table: "RunOutputRow",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Licences",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "CapacityGrams",
                table: "Facilities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "StoreFacility",
                table: "Containers",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StoreGrams",
                table: "Containers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Party_HandOnBy_Label",
                table: "Stock",
                columns: new[] { "Party", "HandOnBy", "Label" },
                filter: "\"RemainingGrams\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Site_HandOnBy_Label",
                table: "Stock",
                columns: new[] { "Site", "HandOnBy", "Label" },
                filter: "\"RemainingGrams\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Site_Facility_RemainingGrams",
                table: "Stock",
                columns: new[] { "Site", "Facility", "RemainingGrams" },
                filter: "\"RemainingGrams\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Site_StoreFacility",
                table: "Containers",
                columns: new[] { "Site", "StoreFacility" });

            // The replicas keep more of what they hear: they hear it again from the start, each event replacing what it said before.
            migrationBuilder.Sql("""DELETE FROM "Checkpoints" WHERE "Subscription" = 'intake.registry';""");
            migrationBuilder.Sql("""DELETE FROM "Checkpoints" WHERE "Subscription" = 'intake.declarations';""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Stock_Party_HandOnBy_Label",
                table: "Stock");

            migrationBuilder.DropIndex(
                name: "IX_Stock_Site_HandOnBy_Label",
                table: "Stock");

            migrationBuilder.DropIndex(
                name: "IX_Stock_Site_Facility_RemainingGrams",
                table: "Stock");

            migrationBuilder.DropIndex(
                name: "IX_Containers_Site_StoreFacility",
                table: "Containers");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                table: "UsedResidueLabels");

            migrationBuilder.DropColumn(
                name: "HandOnRule",
                table: "UsedResidueLabels");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                table: "Stock");

            migrationBuilder.DropColumn(
                name: "HandOnRule",
                table: "Stock");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                table: "RunOutputRow");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Licences");

            migrationBuilder.DropColumn(
                name: "CapacityGrams",
                table: "Facilities");

            migrationBuilder.DropColumn(
                name: "StoreFacility",
                table: "Containers");

            migrationBuilder.DropColumn(
                name: "StoreGrams",
                table: "Containers");
        }
    }
}
