using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Intake
{
    /// <inheritdoc />
    public partial class ContainerPhotos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PhotoHash",
                schema: "intake",
                table: "ReceiptContainer",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "ContainerPhotos",
                schema: "intake",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    ContentType = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    TakenInAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContainerPhotos", x => new { x.Manifest, x.Label });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContainerPhotos",
                schema: "intake");

            migrationBuilder.DropColumn(
                name: "PhotoHash",
                schema: "intake",
                table: "ReceiptContainer");
        }
    }
}
