using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>Makes RFC 9457 problem details with our stable code, the field, the rule with its source, and what to do next.</summary>
public static class Problem
{
    public static ProblemDetails Of(HttpContext http, RuleViolationException violation, Rulebook rulebook, TimeProvider clock)
    {
        var english = Language.IsEnglish(http);
        var status = violation.Kind switch
        {
            Refusal.Invalid => StatusCodes.Status400BadRequest,
            Refusal.Refused => StatusCodes.Status422UnprocessableEntity,
            Refusal.Conflict => StatusCodes.Status409Conflict,
            Refusal.NotFound => StatusCodes.Status404NotFound,
        };
        var problem = Of(http, status, violation.Code, violation.Zh, violation.En, violation.NextZh, violation.NextEn);
        if (violation.Field is not null) problem.Extensions["field"] = violation.Field;
        if (violation.Rule is not null && rulebook.Find(violation.Rule, ChinaTime.DateOf(clock.GetUtcNow())) is { } rule)
        {
            problem.Extensions["rule"] = rule.Key;
            problem.Extensions["source"] = new RuleSource(rule.SourceName, rule.Article, rule.Value, rule.Unit, english ? rule.SummaryEn : rule.SummaryZh, rule.Certainty);
        }
        return problem;
    }

    public static ProblemDetails Of(HttpContext http, int status, string code, string zh, string en, string? nextZh = null, string? nextEn = null)
    {
        var english = Language.IsEnglish(http);
        var problem = new ProblemDetails
        {
            Type = "https://wasteloop.example/problems/" + code,
            Title = TitleOf(status, english),
            Status = status,
            Detail = english ? en : zh,
            Extensions = { ["code"] = code, ["traceId"] = http.TraceIdentifier },
        };
        if ((english ? nextEn : nextZh) is { } next) problem.Extensions["next"] = next;
        return problem;
    }

    private static string TitleOf(int status, bool english) => status switch
    {
        400 => english ? "The request is not well formed" : "请求有误",
        401 => english ? "Please sign in" : "请先登录",
        403 => english ? "Not allowed" : "无权操作",
        404 => english ? "Not found" : "未找到",
        409 => english ? "In conflict with what happened meanwhile" : "与现状冲突",
        422 => english ? "Refused by a rule" : "不符合规则",
        429 => english ? "Too many requests" : "请求过于频繁",
        503 => english ? "Please try again shortly" : "请稍后再试",
        _ => english ? "Something went wrong" : "出错了",
    };

    /// <summary>Where a rule stands, so that a refusal can be looked up.</summary>
    /// <param name="Certainty">C read in the text, C2 second hand, M from memory, ours: WasteLoop's own.</param>
    public sealed record RuleSource(string Document, string Article, string Value, string Unit, string Summary, string Certainty);
}
