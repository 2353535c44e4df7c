using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Collection
{
    /// <inheritdoc />
    public partial class Rounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "Methods",
                schema: "collection",
                table: "Licences",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.CreateTable(
                name: "Crew",
                schema: "collection",
                columns: table => new
                {
                    Certificate = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Duty = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    CoversHazardousWaste = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crew", x => x.Certificate);
                });

            migrationBuilder.CreateTable(
                name: "Devices",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Ended = table.Column<long>(type: "bigint", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Head = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    HeadAt = table.Column<long>(type: "bigint", nullable: true),
                    ClockSkewSeconds = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Devices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LabelSeries",
                schema: "collection",
                columns: table => new
                {
                    Firm = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Given = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelSeries", x => new { x.Firm, x.WasteCode, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Records",
                schema: "collection",
                columns: table => new
                {
                    Device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Counter = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Round = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Signature = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    InChain = table.Column<bool>(type: "boolean", nullable: false),
                    Clock = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Zh = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    En = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                    SettledBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    SettleNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => new { x.Device, x.Counter, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Collector = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    ReceiverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    ReceiverRegion = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Plate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    LoadMaxGrams = table.Column<long>(type: "bigint", nullable: false),
                    ContainersMax = table.Column<int>(type: "integer", nullable: false),
                    PermittedCodes = table.Column<string[]>(type: "text[]", nullable: true),
                    Driver = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Escort = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    ReleasedAt = table.Column<long>(type: "bigint", nullable: true),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stocks",
                schema: "collection",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stocks", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "TransportPermits",
                schema: "collection",
                columns: table => new
                {
                    Permit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    CoversHazardousWaste = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransportPermits", x => x.Permit);
                });

            migrationBuilder.CreateTable(
                name: "Vehicles",
                schema: "collection",
                columns: table => new
                {
                    Plate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Carrier = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    CoversHazardousWaste = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    LoadMaxGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehicles", x => x.Plate);
                });

            migrationBuilder.CreateTable(
                name: "Stops",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Round = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Mover = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    MoverSite = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    MoverRegion = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    ExpectedAt = table.Column<long>(type: "bigint", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Manifest = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    MovedTo = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    Confirmation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Photos = table.Column<string[]>(type: "text[]", nullable: false),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stops_Rounds_Round",
                        column: x => x.Round,
                        principalSchema: "collection",
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StopContainer",
                schema: "collection",
                columns: table => new
                {
                    Stop = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Packaging = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    VolumeLitres = table.Column<decimal>(type: "numeric(12,3)", precision: 12, scale: 3, nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Weigher = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopContainer", x => new { x.Stop, x.Label });
                    table.ForeignKey(
                        name: "FK_StopContainer_Stops_Stop",
                        column: x => x.Stop,
                        principalSchema: "collection",
                        principalTable: "Stops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StopLine",
                schema: "collection",
                columns: table => new
                {
                    Stop = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    Containers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopLine", x => new { x.Stop, x.WasteCode });
                    table.ForeignKey(
                        name: "FK_StopLine_Stops_Stop",
                        column: x => x.Stop,
                        principalSchema: "collection",
                        principalTable: "Stops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Crew_Carrier",
                schema: "collection",
                table: "Crew",
                column: "Carrier");

            migrationBuilder.CreateIndex(
                name: "IX_Devices_Party_Id",
                schema: "collection",
                table: "Devices",
                columns: new[] { "Party", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Device_Status",
                schema: "collection",
                table: "Records",
                columns: new[] { "Device", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Hash",
                schema: "collection",
                table: "Records",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Records_Status_SettledAt_Device",
                schema: "collection",
                table: "Records",
                columns: new[] { "Status", "SettledAt", "Device" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Carrier_Day",
                schema: "collection",
                table: "Rounds",
                columns: new[] { "Carrier", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Collector_Day_Id",
                schema: "collection",
                table: "Rounds",
                columns: new[] { "Collector", "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_State_Day",
                schema: "collection",
                table: "Rounds",
                columns: new[] { "State", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_StopContainer_Label",
                schema: "collection",
                table: "StopContainer",
                column: "Label");

            migrationBuilder.CreateIndex(
                name: "IX_Stops_MoverRegion",
                schema: "collection",
                table: "Stops",
                column: "MoverRegion");

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Mover_Id",
                schema: "collection",
                table: "Stops",
                columns: new[] { "Mover", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Request",
                schema: "collection",
                table: "Stops",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Round",
                schema: "collection",
                table: "Stops",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_TransportPermits_Carrier",
                schema: "collection",
                table: "TransportPermits",
                column: "Carrier");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_Carrier",
                schema: "collection",
                table: "Vehicles",
                column: "Carrier");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Crew",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Devices",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "LabelSeries",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Records",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Stocks",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "StopContainer",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "StopLine",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "TransportPermits",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Vehicles",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Stops",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Rounds",
                schema: "collection");

            migrationBuilder.DropColumn(
                name: "Methods",
                schema: "collection",
                table: "Licences");
        }
    }
}
