using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Tracing
{
    /// <inheritdoc />
    public partial class SealWithoutLease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Published",
                table: "JournalHeads");

            migrationBuilder.DropColumn(
                name: "Sealer",
                table: "JournalHeads");

            migrationBuilder.DropColumn(
                name: "SealerUntil",
                table: "JournalHeads");

            migrationBuilder.AddColumn<string>(
                name: "Trace",
                table: "Journal",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Journal_Tick",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Trace",
                table: "Journal");

            migrationBuilder.AddColumn<long>(
                name: "Published",
                table: "JournalHeads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Sealer",
                table: "JournalHeads",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "SealerUntil",
                table: "JournalHeads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }
    }
}
