using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Collection
{
    /// <inheritdoc />
    public partial class Door : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AgreedAt",
                table: "Stops",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AgreedBy",
                table: "Stops",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Collector",
                table: "Stops",
                type: "TEXT",
                maxLength: 18,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ConfirmationProblem",
                table: "Stops",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "Stops",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisputeNote",
                table: "Stops",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisputeReason",
                table: "Stops",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DisputeSettledAt",
                table: "Stops",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisputeSettledBy",
                table: "Stops",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DisputedAt",
                table: "Stops",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisputedBy",
                table: "Stops",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Handover",
                table: "Stops",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PlaceScanned",
                table: "Stops",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Stops of before: whose round it is; what a driver said of a code was not looked at then.
            migrationBuilder.Sql(
                """
                UPDATE "Stops" SET
                    "Collector" = (SELECT r."Collector" FROM "Rounds" AS r WHERE r."Id" = "Stops"."Round"),
                    "Handover" = CASE WHEN "State" <> 'Collected' THEN NULL WHEN "Confirmation" = 'signature' THEN 'Confirmed' ELSE 'Unconfirmed' END;
                """);

            migrationBuilder.CreateTable(
                name: "HandoverCodes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Firm = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Ended = table.Column<long>(type: "INTEGER", nullable: true),
                    LastUsed = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NamedPhotos",
                columns: table => new
                {
                    Device = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Record = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Photo = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Stop = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Here = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NamedPhotos", x => new { x.Device, x.Record, x.Photo });
                });

            migrationBuilder.CreateTable(
                name: "StopPhotos",
                columns: table => new
                {
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TakenInAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopPhotos", x => new { x.Hash, x.Party });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Collector_Handover_Id",
                table: "Stops",
                columns: new[] { "Collector", "Handover", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Collector_Id",
                table: "Stops",
                columns: new[] { "Collector", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Handover_MoverRegion",
                table: "Stops",
                columns: new[] { "Handover", "MoverRegion" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Mover_Handover_Id",
                table: "Stops",
                columns: new[] { "Mover", "Handover", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverCodes_Firm_Ended",
                table: "HandoverCodes",
                columns: new[] { "Firm", "Ended" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverCodes_Firm_Id",
                table: "HandoverCodes",
                columns: new[] { "Firm", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_NamedPhotos_Device_Here_Photo",
                table: "NamedPhotos",
                columns: new[] { "Device", "Here", "Photo" });

            migrationBuilder.CreateIndex(
                name: "IX_NamedPhotos_Photo",
                table: "NamedPhotos",
                column: "Photo");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandoverCodes");

            migrationBuilder.DropTable(
                name: "NamedPhotos");

            migrationBuilder.DropTable(
                name: "StopPhotos");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Collector_Handover_Id",
                table: "Stops");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Collector_Id",
                table: "Stops");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Handover_MoverRegion",
                table: "Stops");

            migrationBuilder.DropIndex(
                name: "IX_Stops_Mover_Handover_Id",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "AgreedAt",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "AgreedBy",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "Collector",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "ConfirmationProblem",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeNote",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeReason",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeSettledAt",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputeSettledBy",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputedAt",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "DisputedBy",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "Handover",
                table: "Stops");

            migrationBuilder.DropColumn(
                name: "PlaceScanned",
                table: "Stops");
        }
    }
}
