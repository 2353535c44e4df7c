using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Intake
{
    /// <inheritdoc />
    public partial class ContainerPhotos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PhotoHash",
                table: "ReceiptContainer",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ContainerPhotos",
                columns: table => new
                {
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TakenInAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "ContainerPhotos");

            migrationBuilder.DropColumn(
                name: "PhotoHash",
                table: "ReceiptContainer");
        }
    }
}
