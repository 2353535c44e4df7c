using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>What a firm probably has, with the reason: to be ticked instead of looked up in a list of hundreds.</summary>
public static class FindProbable
{
    /// <summary>More codes than this no small firm has; the rest is left out.</summary>
    public const int CodesMax = 100;

    /// <param name="WasteName">The short name of the national list.</param>
    /// <param name="InStoreKg">What the ledger says stands in store; null when nothing does.</param>
    public sealed record Waste(string WasteCode, string WasteName, string CategoryName, decimal? InStoreKg, int InStoreContainers, IReadOnlyList<Reason> Reasons);

    /// <param name="Text">In the caller's language.</param>
    public sealed record Reason(Why Why, string Text);

    /// <summary>Why a firm probably has a waste; in the order in which it is believed.</summary>
    public enum Why
    {
        InStore,
        RequestedBefore,
        LabelledBefore,
        Invited,
        SelfSaid,
    }

    public static async Task<Ok<IReadOnlyList<Waste>>> Handle(HttpContext http, Caller caller, CollectionDb db, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (firm, today, english) = (caller.ActingParty, ChinaTime.DateOf(clock.GetUtcNow()), Language.IsEnglish(http));
        var labelled = await db.Containers.Where(c => c.Party == firm && !c.Withdrawn).GroupBy(c => c.WasteCode)
            .Select(same => new { Code = same.Key, Last = same.Max(c => c.FilledOn), Number = same.Count(), Stored = same.Sum(c => c.InStore ? 1 : 0), Grams = same.Sum(c => c.InStore ? c.Grams : 0) })
            .OrderBy(same => same.Code).Take(CodesMax).ToListAsync(cancellationToken);
        var requested = await db.RequestedItems.Where(item => item.WasteCode != null).Join(db.Requests.Where(r => r.Firm == firm), item => item.Request, r => r.Id, (item, r) => new { WasteCode = item.WasteCode!, r.RequestedAt }).GroupBy(asked => asked.WasteCode)
            .Select(same => new { Code = same.Key, Last = same.Max(asked => asked.RequestedAt), Number = same.Count() }).OrderBy(same => same.Code).Take(CodesMax).ToListAsync(cancellationToken);
        var invited = await db.Invitations.AsNoTracking().Where(i => i.Party == firm && !i.Withdrawn).OrderBy(i => i.Invitation).Take(CodesMax)
            .Select(i => new { i.WasteCodes, Name = db.Parties.Where(p => p.Party == i.Collector).Select(p => p.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        var member = await db.Members.FindAsync([firm], cancellationToken);

        var reasons = new List<(string Code, Reason Reason)>();
        foreach (var code in labelled.Where(code => code.Stored > 0))
            reasons.Add((code.Code, new(Why.InStore, english ? $"{code.Stored} containers stand in your store." : $"贮存间现有 {code.Stored} 个容器。")));
        foreach (var code in labelled)
            reasons.Add((code.Code, new(Why.LabelledBefore, english ? $"You labelled it {code.Number} times, last on {code.Last:yyyy-MM-dd}." : $"贴过 {code.Number} 次标签，最近一次 {code.Last:yyyy-MM-dd}。")));
        foreach (var code in requested)
            reasons.Add((code.Code, new(Why.RequestedBefore, english ? $"You had it fetched {code.Number} times, last asked on {ChinaTime.DateOf(code.Last):yyyy-MM-dd}." : $"申请过 {code.Number} 次收运，最近一次 {ChinaTime.DateOf(code.Last):yyyy-MM-dd}。")));
        foreach (var one in invited)
            reasons.AddRange(one.WasteCodes.Select(code => (code, new Reason(Why.Invited, english ? $"{one.Name ?? "A collector"} thinks so for a firm of your kind." : $"{one.Name ?? "收集单位"}邀请时按贵单位行业填写。"))));
        if (member is { Collector: null })
            reasons.AddRange(member.WasteCodes.Select(code => (code, new Reason(Why.SelfSaid, english ? "You said so when you joined." : "加入时由贵单位填写。"))));

        var heaps = labelled.ToDictionary(code => code.Code, code => (code.Grams, code.Stored));
        return TypedResults.Ok<IReadOnlyList<Waste>>([.. reasons.GroupBy(pair => pair.Code).OrderBy(same => same.Min(pair => pair.Reason.Why)).ThenBy(same => same.Key, StringComparer.Ordinal).Take(CodesMax).Select(same =>
        {
            var entry = WasteCode.TryParse(same.Key, out var code) ? catalogue.Find(code, today) : null;
            var (grams, stored) = heaps.GetValueOrDefault(same.Key);
            return new Waste(same.Key, entry?.Name ?? "", entry?.CategoryName ?? "", stored > 0 ? Mass.FromGrams(grams).Kilograms : null, stored, [.. same.Select(pair => pair.Reason).OrderBy(reason => reason.Why)]);
        })]);
    }
}
