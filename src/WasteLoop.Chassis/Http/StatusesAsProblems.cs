using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace WasteLoop.Chassis.Http;

/// <summary>Gives a bare 401, 403, 404, 405, 415 or 429 the same explaining body as every other refusal.</summary>
public static class StatusesAsProblems
{
    public static IApplicationBuilder UseStatusesAsProblems(this IApplicationBuilder app) => app.UseStatusCodePages(async context =>
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var (code, zh, en) = status switch
        {
            401 => ("caller.unknown", "请先登录，或令牌已过期。", "Sign in first, or the token has expired."),
            403 => ("caller.not-allowed", "您的角色无权进行此操作。", "Your role does not allow this."),
            404 => ("not-found", "没有这条记录，或不属于您的查看范围。", "There is no such record, or it is not yours to see."),
            405 => ("request.method", "此地址不支持该请求方法。", "This address does not take that method."),
            415 => ("request.media-type", "请求内容类型不受支持。", "The content type is not supported."),
            429 => ("request.too-many", "请求过于频繁，请稍候。", "Too many requests; wait a moment."),
            _ => ("request.refused", "请求被拒绝。", "The request was refused."),
        };
        await http.Response.WriteAsJsonAsync(Problem.Of(http, status, code, zh, en), options: null, "application/problem+json", CancellationToken.None);
    });
}
