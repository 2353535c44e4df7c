using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.SqlServer.Declarations
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PastBatches",
                schema: "declarations",
                columns: table => new
                {
                    Label = table.Column<string>(type: "nvarchar(37)", maxLength: 37, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastBatches", x => x.Label);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PastBatches",
                schema: "declarations");
        }
    }
}
