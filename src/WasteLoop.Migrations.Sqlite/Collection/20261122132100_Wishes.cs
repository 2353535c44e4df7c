using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Collection
{
    /// <inheritdoc />
    public partial class Wishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "RequestedItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Items are numbered in the order in which they were shown until now.
            migrationBuilder.Sql("""
                UPDATE "RequestedItems" SET "Number" = (SELECT COUNT(*) FROM "RequestedItems" AS other WHERE other."Request" = "RequestedItems"."Request" AND other."WasteCode" <= "RequestedItems"."WasteCode")
                """);

            migrationBuilder.DropPrimaryKey(
                name: "PK_RequestedItems",
                table: "RequestedItems");

            migrationBuilder.AddColumn<bool>(
                name: "ByCollector",
                table: "StandingOrders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HoursText",
                table: "StandingOrders",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ByCollector",
                table: "Requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HoursText",
                table: "Requests",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "WasteCode",
                table: "RequestedItems",
                type: "TEXT",
                maxLength: 20,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 20);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "RequestedItems",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "IdentifiedAt",
                table: "RequestedItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdentifiedBy",
                table: "RequestedItems",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdentifyReason",
                table: "RequestedItems",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_RequestedItems",
                table: "RequestedItems",
                columns: new[] { "Request", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_RequestedItems",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "ByCollector",
                table: "StandingOrders");

            migrationBuilder.DropColumn(
                name: "HoursText",
                table: "StandingOrders");

            migrationBuilder.DropColumn(
                name: "ByCollector",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "HoursText",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "Description",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "IdentifiedAt",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "IdentifiedBy",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "IdentifyReason",
                table: "RequestedItems");

            migrationBuilder.AlterColumn<string>(
                name: "WasteCode",
                table: "RequestedItems",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_RequestedItems",
                table: "RequestedItems",
                columns: new[] { "Request", "WasteCode" });
        }
    }
}
