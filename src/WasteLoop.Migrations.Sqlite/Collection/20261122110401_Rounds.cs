using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Sqlite.Collection
{
    /// <inheritdoc />
    public partial class Rounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Methods",
                table: "Licences",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "Crew",
                columns: table => new
                {
                    Certificate = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CoversHazardousWaste = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crew", x => x.Certificate);
                });

            migrationBuilder.CreateTable(
                name: "Devices",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Ended = table.Column<long>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Head = table.Column<long>(type: "INTEGER", nullable: false),
                    HeadHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HeadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClockSkewSeconds = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Devices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LabelSeries",
                columns: table => new
                {
                    Firm = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Given = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelSeries", x => new { x.Firm, x.WasteCode, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Records",
                columns: table => new
                {
                    Device = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Counter = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    InChain = table.Column<bool>(type: "INTEGER", nullable: false),
                    Clock = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Zh = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    En = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SettleNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => new { x.Device, x.Counter, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Collector = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    ReceiverSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    ReceiverRegion = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Plate = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LoadMaxGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    ContainersMax = table.Column<int>(type: "INTEGER", nullable: false),
                    PermittedCodes = table.Column<string>(type: "TEXT", nullable: true),
                    Driver = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Escort = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stocks",
                columns: table => new
                {
                    Site = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stocks", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "TransportPermits",
                columns: table => new
                {
                    Permit = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    CoversHazardousWaste = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransportPermits", x => x.Permit);
                });

            migrationBuilder.CreateTable(
                name: "Vehicles",
                columns: table => new
                {
                    Plate = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    CoversHazardousWaste = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LoadMaxGrams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehicles", x => x.Plate);
                });

            migrationBuilder.CreateTable(
                name: "Stops",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Mover = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    MoverSite = table.Column<string>(type: "TEXT", maxLength: 21, nullable: false),
                    MoverRegion = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ExpectedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    MovedTo = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Confirmation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Photos = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stops_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StopContainer",
                columns: table => new
                {
                    Stop = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 37, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Packaging = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VolumeLitres = table.Column<decimal>(type: "TEXT", precision: 12, scale: 3, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Weigher = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopContainer", x => new { x.Stop, x.Label });
                    table.ForeignKey(
                        name: "FK_StopContainer_Stops_Stop",
                        column: x => x.Stop,
                        principalTable: "Stops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StopLine",
                columns: table => new
                {
                    Stop = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    WasteCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Grams = table.Column<long>(type: "INTEGER", nullable: false),
                    Containers = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopLine", x => new { x.Stop, x.WasteCode });
                    table.ForeignKey(
                        name: "FK_StopLine_Stops_Stop",
                        column: x => x.Stop,
                        principalTable: "Stops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Crew_Carrier",
                table: "Crew",
                column: "Carrier");

            migrationBuilder.CreateIndex(
                name: "IX_Devices_Party_Id",
                table: "Devices",
                columns: new[] { "Party", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Device_Status",
                table: "Records",
                columns: new[] { "Device", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Hash",
                table: "Records",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Records_Status_SettledAt_Device",
                table: "Records",
                columns: new[] { "Status", "SettledAt", "Device" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Carrier_Day",
                table: "Rounds",
                columns: new[] { "Carrier", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Collector_Day_Id",
                table: "Rounds",
                columns: new[] { "Collector", "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_State_Day",
                table: "Rounds",
                columns: new[] { "State", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_StopContainer_Label",
                table: "StopContainer",
                column: "Label");

            migrationBuilder.CreateIndex(
                name: "IX_Stops_MoverRegion",
                table: "Stops",
                column: "MoverRegion");

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Mover_Id",
                table: "Stops",
                columns: new[] { "Mover", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Request",
                table: "Stops",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_Stops_Round",
                table: "Stops",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_TransportPermits_Carrier",
                table: "TransportPermits",
                column: "Carrier");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_Carrier",
                table: "Vehicles",
                column: "Carrier");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Crew");

            migrationBuilder.DropTable(
                name: "Devices");

            migrationBuilder.DropTable(
                name: "LabelSeries");

            migrationBuilder.DropTable(
                name: "Records");

            migrationBuilder.DropTable(
                name: "Stocks");

            migrationBuilder.DropTable(
                name: "StopContainer");

            migrationBuilder.DropTable(
                name: "StopLine");

            migrationBuilder.DropTable(
                name: "TransportPermits");

            migrationBuilder.DropTable(
                name: "Vehicles");

            migrationBuilder.DropTable(
                name: "Stops");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropColumn(
                name: "Methods",
                table: "Licences");
        }
    }
}
