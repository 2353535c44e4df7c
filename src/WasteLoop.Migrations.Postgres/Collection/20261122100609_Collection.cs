using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WasteLoop.Migrations.Postgres.Collection
{
    /// <inheritdoc />
    public partial class Collection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "collection");

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                schema: "collection",
                columns: table => new
                {
                    Subscription = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => new { x.Subscription, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Containers",
                schema: "collection",
                columns: table => new
                {
                    Label = table.Column<string>(type: "character varying(37)", maxLength: 37, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    FilledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    InStore = table.Column<bool>(type: "boolean", nullable: false),
                    StoredAt = table.Column<long>(type: "bigint", nullable: true),
                    DispatchedAt = table.Column<long>(type: "bigint", nullable: true),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Containers", x => x.Label);
                });

            migrationBuilder.CreateTable(
                name: "Facilities",
                schema: "collection",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Facility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    CapacityGrams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => new { x.Site, x.Facility });
                });

            migrationBuilder.CreateTable(
                name: "GivenAnswers",
                schema: "collection",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    RequestHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    StatusCode = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    LastEntryId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    GivenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenAnswers", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                schema: "collection",
                columns: table => new
                {
                    Invitation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Collector = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    WasteCodes = table.Column<string[]>(type: "text[]", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Invitation);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Tick = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    OccurredAt = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    User = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Trace = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalHeads",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Licences",
                schema: "collection",
                columns: table => new
                {
                    Licence = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Licence);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                schema: "collection",
                columns: table => new
                {
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Collector = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true, collation: "C"),
                    WasteCodes = table.Column<string[]>(type: "text[]", nullable: false),
                    JoinedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                schema: "collection",
                columns: table => new
                {
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Party);
                });

            migrationBuilder.CreateTable(
                name: "Photos",
                schema: "collection",
                columns: table => new
                {
                    Request = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    ContentType = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    TakenInAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Photos", x => x.Request);
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Firm = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Collector = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    WishedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    WishedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    StandingOrder = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    FetchBy = table.Column<DateOnly>(type: "date", nullable: false),
                    Round = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                schema: "collection",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Party = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "StandingOrders",
                schema: "collection",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Firm = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    Collector = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ItemsJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EveryWeeks = table.Column<int>(type: "integer", nullable: false),
                    WeekdaysText = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlacedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    PlacedAt = table.Column<long>(type: "bigint", nullable: false),
                    Active = table.Column<bool>(type: "boolean", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastSkipped = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                schema: "collection",
                columns: table => new
                {
                    Collector = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Firm = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true, collation: "C"),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    PricesJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => new { x.Collector, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "RequestedItems",
                schema: "collection",
                columns: table => new
                {
                    Request = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    WasteCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Grams = table.Column<long>(type: "bigint", nullable: true),
                    Containers = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestedItems", x => new { x.Request, x.WasteCode });
                    table.ForeignKey(
                        name: "FK_RequestedItems_Requests_Request",
                        column: x => x.Request,
                        principalSchema: "collection",
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Party_WasteCode",
                schema: "collection",
                table: "Containers",
                columns: new[] { "Party", "WasteCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Containers_Site_InStore",
                schema: "collection",
                table: "Containers",
                columns: new[] { "Site", "InStore" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Party",
                schema: "collection",
                table: "Invitations",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Region",
                schema: "collection",
                table: "Invitations",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Sequence",
                schema: "collection",
                table: "Journal",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Subject",
                schema: "collection",
                table: "Journal",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Tick",
                schema: "collection",
                table: "Journal",
                column: "Tick",
                filter: "\"Sequence\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Holder",
                schema: "collection",
                table: "Licences",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Members_Region",
                schema: "collection",
                table: "Members",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Region",
                schema: "collection",
                table: "Parties",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_RequestedItems_WasteCode",
                schema: "collection",
                table: "RequestedItems",
                column: "WasteCode");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Collector_State_FetchBy_Id",
                schema: "collection",
                table: "Requests",
                columns: new[] { "Collector", "State", "FetchBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Firm_RequestedAt",
                schema: "collection",
                table: "Requests",
                columns: new[] { "Firm", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Region_State",
                schema: "collection",
                table: "Requests",
                columns: new[] { "Region", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_StandingOrder_State",
                schema: "collection",
                table: "Requests",
                columns: new[] { "StandingOrder", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_RequestedAt",
                schema: "collection",
                table: "Requests",
                columns: new[] { "State", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Party",
                schema: "collection",
                table: "Sites",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Region",
                schema: "collection",
                table: "Sites",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_StandingOrders_Active_NextOn",
                schema: "collection",
                table: "StandingOrders",
                columns: new[] { "Active", "NextOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StandingOrders_Collector",
                schema: "collection",
                table: "StandingOrders",
                column: "Collector");

            migrationBuilder.CreateIndex(
                name: "IX_StandingOrders_Firm",
                schema: "collection",
                table: "StandingOrders",
                column: "Firm");

            migrationBuilder.CreateIndex(
                name: "IX_Terms_County",
                schema: "collection",
                table: "Terms",
                column: "County");

            migrationBuilder.CreateIndex(
                name: "IX_Terms_Firm",
                schema: "collection",
                table: "Terms",
                column: "Firm");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checkpoints",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Containers",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Facilities",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "GivenAnswers",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Invitations",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Journal",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "JournalHeads",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Licences",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Members",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Parties",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Photos",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "RequestedItems",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Sites",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "StandingOrders",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Terms",
                schema: "collection");

            migrationBuilder.DropTable(
                name: "Requests",
                schema: "collection");
        }
    }
}
