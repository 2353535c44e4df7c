using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary><c>POST /api/reporting/statistics</c>: enters one figure of another department, or a revision of it with its reason.</summary>
public static class EnterStatistic
{
    /// <param name="Name">A statistic's name or its Chinese words.</param>
    /// <param name="Value">A number of 0 or more in the unit; of a statement 是 or 否.</param>
    /// <param name="Reason">Why an entered value changes.</param>
    [Example("""{"name":"industrial-added-value","region":"330100","year":2026,"value":"4812.5","unit":"亿元","dataset":"杭州统计年鉴 2026","source":"杭州市统计局","sourceDate":"2026-11-01","document":"http://example.cn/2026"}""")]
    public sealed record Request(
        string Name, string Region, int Year, string Value, string Dataset, string Source, DateOnly SourceDate, string? Unit = null, string? Text = null, string? Document = null, string? Reason = null);

    public static async Task<Ok<StatisticView>> Handle(Request request, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var said = StatisticContent.Check(Checks.Strict, caller, ChinaTime.DateOf(now), request.Name, request.Region, request.Year, request.Value, request.Unit, request.Text,
            request.Dataset, request.Source, request.SourceDate, request.Document, request.Reason)!;
        await engine.Hold(db, StatisticBook.Hold, cancellationToken);
        var book = new StatisticBook(db, caller.Actor, now);
        await book.LookUp([said], cancellationToken);
        var (_, row) = book.Enter(said);
        await db.SaveChangesAsync(CancellationToken.None);
        return TypedResults.Ok(StatisticView.Of(row));
    }
}
