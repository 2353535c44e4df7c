using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Intake
{
    /// <inheritdoc />
    public partial class AddReturnsAndHandOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                schema: "intake",
                table: "UsedResidueLabels",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandOnRule",
                schema: "intake",
                table: "UsedResidueLabels",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                schema: "intake",
                table: "Stock",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandOnRule",
                schema: "intake",
                table: "Stock",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandOnBy",
                schema: "intake",
                table: "RunOutputRow",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                schema: "intake",
                table: "Licences",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "CapacityGrams",
                schema: "intake",
                table: "Facilities",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "StoreFacility",
                schema: "intake",
                table: "Containers",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "StoreGrams",
                schema: "intake",
                table: "Containers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Party_HandOnBy_Label",
                schema: "intake",
                table: "Stock",
                columns: new[] { "Party", "HandOnBy", "Label" },
                filter: "\"RemainingGrams\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Site_HandOnBy_Label",
                schema: "intake",
                table: "Stock",
                columns: new[] { "Site", "HandOnBy", "Label" },
                filter: "\"RemainingGrams\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Stock_Site_Facility_RemainingGrams",
                schema: "intake",
                table: "Stock",
                columns: new[] { "Site", "Facility", "RemainingGrams" },
                filter: "\"RemainingGrams\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Site_StoreFacility",
                schema: "intake",
                table: "Containers",
                columns: new[] { "Site", "StoreFacility" });

            // The replicas keep more of what they hear: they hear it again from the start, each event replacing what it said before.
            migrationBuilder.Sql("""DELETE FROM intake."Checkpoints" WHERE "Subscription" = 'intake.registry';""");
            migrationBuilder.Sql("""DELETE FROM intake."Checkpoints" WHERE "Subscription" = 'intake.declarations';""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Stock_Party_HandOnBy_Label",
                schema: "intake",
                table: "Stock");

            migrationBuilder.DropIndex(
                name: "IX_Stock_Site_HandOnBy_Label",
                schema: "intake",
                table: "Stock");

            migrationBuilder.DropIndex(
                name: "IX_Stock_Site_Facility_RemainingGrams",
                schema: "intake",
                table: "Stock");

            migrationBuilder.DropIndex(
                name: "IX_Containers_Site_StoreFacility",
                schema: "intake",
                table: "Containers");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                schema: "intake",
                table: "UsedResidueLabels");

            migrationBuilder.DropColumn(
                name: "HandOnRule",
                schema: "intake",
                table: "UsedResidueLabels");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                schema: "intake",
                table: "Stock");

            migrationBuilder.DropColumn(
                name: "HandOnRule",
                schema: "intake",
                table: "Stock");

            migrationBuilder.DropColumn(
                name: "HandOnBy",
                schema: "intake",
                table: "RunOutputRow");

            migrationBuilder.DropColumn(
                name: "Kind",
                schema: "intake",
                table: "Licences");

            migrationBuilder.DropColumn(
                name: "CapacityGrams",
                schema: "intake",
                table: "Facilities");

            migrationBuilder.DropColumn(
                name: "StoreFacility",
                schema: "intake",
                table: "Containers");

            migrationBuilder.DropColumn(
                name: "StoreGrams",
                schema: "intake",
                table: "Containers");
        }
    }
}
