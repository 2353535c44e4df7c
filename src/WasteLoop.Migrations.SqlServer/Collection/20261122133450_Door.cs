using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Collection
{
    /// <inheritdoc />
    public partial class Door : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AgreedAt",
                schema: "collection",
                table: "Stops",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AgreedBy",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Collector",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(18)",
                maxLength: 18,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ConfirmationProblem",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "DisputeNote",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "DisputeReason",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<long>(
                name: "DisputeSettledAt",
                schema: "collection",
                table: "Stops",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisputeSettledBy",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<long>(
                name: "DisputedAt",
                schema: "collection",
                table: "Stops",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisputedBy",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Handover",
                schema: "collection",
                table: "Stops",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "PlaceScanned",
                schema: "collection",
                table: "Stops",
                type: "bit",
                nullable: false,
                defaultValue: false);

            // Stops of before: whose round it is; what a driver said of a code was not looked at then.
            migrationBuilder.Sql(
                """
                UPDATE s SET
                    "Collector" = (SELECT r."Collector" FROM collection."Rounds" AS r WHERE r."Id" = s."Round"),
                    "Handover" = CASE WHEN "State" <> 'Collected' THEN NULL WHEN "Confirmation" = 'signature' THEN 'Confirmed' ELSE 'Unconfirmed' END
                FROM collection."Stops" AS s;
                """);

            migrationBuilder.CreateTable(
                name: "HandoverCodes",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Firm = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Person = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Ended = table.Column<long>(type: "bigint", nullable: true),
                    LastUsed = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NamedPhotos",
                schema: "collection",
                columns: table => new
                {
                    Device = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Record = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Photo = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Round = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Stop = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Here = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NamedPhotos", x => new { x.Device, x.Record, x.Photo });
                });

            migrationBuilder.CreateTable(
                name: "StopPhotos",
                schema: "collection",
                columns: table => new
                {
                    Party = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContentType = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    TakenInAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopPhotos", x => new { x.Hash, x.Party });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Collector_Handover_Id",
                schema: "collection",
                table: "Stops",
                columns: new[] { "Collector", "Handover", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Collector_Id",
                schema: "collection",
                table: "Stops",
                columns: new[] { "Collector", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Handover_MoverRegion",
                schema: "collection",
                table: "Stops",
                columns: new[] { "Handover", "MoverRegion" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Mover_Handover_Id",
                schema: "collection",
                table: "Stops",
                columns: new[] { "Mover", "Handover", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverCodes_Firm_Ended",
                schema: "collection",
                table: "HandoverCodes",
                columns: new[] { "Firm", "Ended" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverCodes_Firm_Id",
                schema: "collection",
                table: "HandoverCodes",
                columns: new[] { "Firm", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_NamedPhotos_Device_Here_Photo",
                schema: "collection",
                table: "NamedPhotos",
                columns: new[] { "Device", "Here", "Photo" });

            migrationBuilder.CreateIndex(
                name: "IX_NamedPhotos_Photo",
                schema: "collection",
                table: "NamedPhotos",
                column: "Photo");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandoverCodes",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "NamedPhotos",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "StopPhotos",
                schema: "collection");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Collector_Handover_Id",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Collector_Id",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Handover_MoverRegion",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Mover_Handover_Id",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "AgreedAt",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "AgreedBy",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "Collector",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "ConfirmationProblem",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeNote",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeReason",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeSettledAt",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeSettledBy",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputedAt",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputedBy",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "Handover",
                schema: "collection",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "PlaceScanned",
                schema: "collection",
                table: "Stops");
        }
    }
}
