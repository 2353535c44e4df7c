using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Collection
{
    /// <inheritdoc />
    public partial class Wishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Number",
                schema: "collection",
                table: "RequestedItems",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Items are numbered in the order in which they were shown until now.
            migrationBuilder.Sql("""
                UPDATE collection."RequestedItems" SET "Number" = (SELECT COUNT(*) FROM collection."RequestedItems" AS other WHERE other."Request" = "RequestedItems"."Request" AND other."WasteCode" <= "RequestedItems"."WasteCode")
                """);

            migrationBuilder.DropPrimaryKey(
                name: "PK_RequestedItems",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.AddColumn<bool>(
                name: "ByCollector",
                schema: "collection",
                table: "StandingOrders",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HoursText",
                schema: "collection",
                table: "StandingOrders",
                type: "character varying(36)",
                maxLength: 36,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "ByCollector",
                schema: "collection",
                table: "Requests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "HoursText",
                schema: "collection",
                table: "Requests",
                type: "character varying(36)",
                maxLength: 36,
                nullable: true,
                collation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "WasteCode",
                schema: "collection",
                table: "RequestedItems",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                collation: "C",
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Description",
                schema: "collection",
                table: "RequestedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "IdentifiedAt",
                schema: "collection",
                table: "RequestedItems",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdentifiedBy",
                schema: "collection",
                table: "RequestedItems",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "IdentifyReason",
                schema: "collection",
                table: "RequestedItems",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_RequestedItems",
                schema: "collection",
                table: "RequestedItems",
                columns: new[] { "Request", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_RequestedItems",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "ByCollector",
                schema: "collection",
                table: "StandingOrders");

            migrationBuilder.DropColumn(
                name: "HoursText",
                schema: "collection",
                table: "StandingOrders");

            migrationBuilder.DropColumn(
                name: "ByCollector",
                schema: "collection",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "HoursText",
                schema: "collection",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Number",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "Description",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "IdentifiedAt",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "IdentifiedBy",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.DropColumn(
                name: "IdentifyReason",
                schema: "collection",
                table: "RequestedItems");

            migrationBuilder.AlterColumn<string>(
                name: "WasteCode",
                schema: "collection",
                table: "RequestedItems",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                oldNullable: true,
                collation: "C",
                oldCollation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_RequestedItems",
                schema: "collection",
                table: "RequestedItems",
                columns: new[] { "Request", "WasteCode" });
        }
    }
}
