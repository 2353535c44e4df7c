using System.Text.Json.Nodes;
using WasteLoop.Contracts.Collection;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class BoardTests
{
    [Fact]
    public async Task The_most_urgent_stands_first_and_each_says_why()
    {
        await using var county = await County.Start();
        var start = county.Host.Clock.GetUtcNow();
        await county.Stored(Repair, Oil);
        county.Host.Clock.Set(start.AddDays(360));
        var today = Today.AddDays(360);
        var clock = await county.Asked(county.AsRepair);
        var plain = await county.Asked(county.AsPrinter);
        var wished = await county.Asked(county.AsPrinter, Ask(code: Filters, to: today.AddDays(1)));
        var medical = await county.Asked(county.AsPrinter, Ask(code: Syringes, to: today.AddDays(20)));

        var board = await county.BoardOf(county.AsCollector);
        Assert.Equal([wished, clock, medical, plain], board.Select(item => (string)item!["request"]!));
        Assert.Equal(["wished", "storage-clock", "wished", "waiting"], board.Select(item => (string)item!["urgency"]!["reason"]!));
        Assert.Equal(["soon", "soon", "in-time", "in-time"], board.Select(item => (string)item!["urgency"]!["level"]!));
        Assert.Equal(("pickup.store-days", "2027-11-16"), ((string)board[1]!["urgency"]!["rule"]!, (string)board[1]!["urgency"]!["fetchBy"]!));
        Assert.Contains("2026-11-16", (string)board[1]!["urgency"]!["text"]!, StringComparison.Ordinal);

        // Medical waste may stand two days; once it is in the ledger, the upkeep brings it up.
        await county.Stored(Printer, Syringes, 3_000);
        county.Host.Clock.Set(start.AddDays(363));
        await county.Upkeep();
        board = await county.BoardOf(county.AsCollector);
        Assert.Equal([wished, medical, clock, plain], board.Select(item => (string)item!["request"]!));
        Assert.Equal(("late", "medical.storage-days"), ((string)board[1]!["urgency"]!["level"]!, (string)board[1]!["urgency"]!["rule"]!));
        Assert.Equal([wished, medical], (await county.BoardOf(county.AsCollector, "?urgency=late")).Select(item => (string)item!["request"]!));
        Assert.Equal([clock], (await county.BoardOf(county.AsCollector, "?urgency=soon")).Select(item => (string)item!["request"]!));
        Assert.Equal([plain], (await county.BoardOf(county.AsCollector, "?urgency=in-time")).Select(item => (string)item!["request"]!));
    }

    [Fact]
    public async Task A_full_store_is_urgent_at_once_and_no_longer_when_it_was_emptied()
    {
        await using var county = await County.Start();
        var label = await county.Stored(Repair, Filters, 2_900_000);
        await county.Stored(Repair, Oil, 100_000);
        await county.Asked(county.AsRepair);
        var full = Assert.Single(await county.BoardOf(county.AsCollector));
        Assert.Equal(("store-full", "storage.point-max-kg", "2026-11-16"), ((string)full!["urgency"]!["reason"]!, (string)full["urgency"]!["rule"]!, (string)full["urgency"]!["fetchBy"]!));
        await county.Left(label, Repair);
        await county.Upkeep();
        Assert.Equal("waiting", (string)(await county.BoardOf(county.AsCollector))[0]!["urgency"]!["reason"]!);
    }

    [Fact]
    public async Task Is_filtered_by_county_code_and_age_and_is_the_collectors_own()
    {
        await using var county = await County.Start();
        var old = await county.Asked(county.AsRepair);
        county.Host.Clock.Advance(TimeSpan.FromDays(10));
        var young = await county.Asked(county.AsPrinter, Ask(code: Filters));
        Task<JsonArray> Board(string query) => county.BoardOf(county.AsCollector, query);
        Assert.Equal([old], (await Board("?county=330106")).Select(item => (string)item!["request"]!));
        Assert.Equal([old, young], (await Board("?county=330100")).Select(item => (string)item!["request"]!));
        Assert.Equal([young], (await Board("?wasteCode=90004149")).Select(item => (string)item!["request"]!));
        Assert.Equal([old], (await Board("?olderThanDays=9")).Select(item => (string)item!["request"]!));
        Assert.Equal(10, (int)(await Board("?olderThanDays=9"))[0]!["ageDays"]!);
        Assert.Empty(await Board("?olderThanDays=10"));
        Assert.Equal((400, "query.value"), Of(await county.AsCollector.Get("/api/collection/board?urgency=very")));
        Assert.Equal((400, "query.value"), Of(await county.AsCollector.Get("/api/collection/board?olderThanDays=-1")));
        Assert.Equal((400, "region.unknown"), Of(await county.AsCollector.Get("/api/collection/board?county=330999")));
        Assert.Empty(await county.BoardOf(county.AsOther));
        Assert.Equal(403, (await county.AsRepair.Get("/api/collection/board")).Status);
    }

    [Fact]
    public async Task Is_read_page_by_page_without_a_gap_or_a_repetition()
    {
        await using var county = await County.Start();
        var asked = new List<string>();
        for (var i = 0; i < 9; i++) asked.Add(await county.Asked(county.AsRepair, Ask(to: Today.AddDays(20 - i / 2))));
        var (read, cursor) = (new List<string>(), "");
        while (cursor is not null)
        {
            var page = (await county.AsCollector.Get("/api/collection/board?limit=2" + (cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor)))).Need();
            read.AddRange(page["items"]!.AsArray().Select(item => (string)item!["request"]!));
            cursor = (string?)page["next"];
        }
        Assert.Equal(asked.Select((id, i) => (id, due: 20 - i / 2)).OrderBy(pair => pair.due).ThenBy(pair => pair.id, StringComparer.Ordinal).Select(pair => pair.id), read);
        Assert.Equal((400, "page.cursor"), Of(await county.AsCollector.Get("/api/collection/board?cursor=eA==")));
    }

    [Fact]
    public async Task A_request_that_nobody_plans_for_half_a_year_expires_and_is_told()
    {
        await using var county = await County.Start();
        var old = await county.Asked(county.AsRepair);
        county.Host.Clock.Advance(TimeSpan.FromDays(180));
        var young = await county.Asked(county.AsRepair);
        await county.Upkeep();
        Assert.Empty(await county.Told(nameof(PickupExpired)));
        county.Host.Clock.Advance(TimeSpan.FromDays(1));
        await county.Upkeep();
        Assert.Equal(old, (string?)Assert.Single(await county.Told(nameof(PickupExpired)))["request"]);
        Assert.Equal(young, (string?)Assert.Single(await county.BoardOf(county.AsCollector))!["request"]);
        Assert.Equal("expired", (string?)(await county.AsRepair.Get("/api/collection/requests/" + old)).Need()["state"]);
    }
}
