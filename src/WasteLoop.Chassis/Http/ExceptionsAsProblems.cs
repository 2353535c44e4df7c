using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>Turns what an endpoint throws into an answer that explains itself.</summary>
public sealed partial class ExceptionsAsProblems(Rulebook rulebook, DatabaseEngine engine, TimeProvider clock, ILogger<ExceptionsAsProblems> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Explain(httpContext, exception);
        var code = (string)problem.Extensions["code"]!;
        if (problem.Status >= 500) LogFailed(exception, httpContext.Request.Method, httpContext.Request.Path, code);
        else LogRefused(httpContext.Request.Method, httpContext.Request.Path, problem.Status!.Value, code);

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "1";
        await httpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", cancellationToken);
        return true;
    }

    private ProblemDetails Explain(HttpContext http, Exception exception) => exception switch
    {
        RuleViolationException violation => Problem.Of(http, violation, rulebook, clock),
        BadHttpRequestException bad => Malformed(http, bad),
        DbUpdateConcurrencyException => ChangedMeanwhile(http),
        DbUpdateException update when engine.IsDuplicateKey(update) => ChangedMeanwhile(http),
        NotYetReachedException late => Problem.Of(http, 503, "position.not-reached", "所要求的最新数据尚未到达，请稍后重试。", late.Message),
        _ when engine.IsBusy(exception) => Problem.Of(http, 503, "database.busy", "系统繁忙，未做任何更改，请稍后重试。", "The system is busy; nothing was changed. Please try again."),
        OperationCanceledException when http.RequestAborted.IsCancellationRequested => Problem.Of(http, 499, "request.aborted", "请求已取消。", "The caller went away."),
        _ => Problem.Of(http, 500, "internal", "系统内部错误，未做任何更改。", "An internal error; nothing was changed."),
    };

    private static ProblemDetails Malformed(HttpContext http, BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
            return Problem.Of(http, 413, "request.too-large", "请求内容过大。", "The request body is too large.");
        if (bad.StatusCode == StatusCodes.Status415UnsupportedMediaType)
            return Problem.Of(http, 415, "request.media-type", "请求内容类型不受支持，应为 application/json。", "The content type is not supported; send application/json.");
        if (bad.InnerException is JsonException json)
        {
            var field = json.Path?.TrimStart('$', '.');
            var problem = Problem.Of(http, 400, "request.malformed", $"请求内容无法读取，位置：{(string.IsNullOrEmpty(field) ? "（整体）" : field)}。请检查字段名、类型和必填项（{FirstSentence(json.Message)}）。",
                "The request body cannot be read: " + FirstSentence(json.Message));
            if (!string.IsNullOrEmpty(field)) problem.Extensions["field"] = field;
            return problem;
        }
        return Problem.Of(http, bad.StatusCode, "request.malformed", "请求无法识别，请检查地址和参数。", bad.Message);
    }

    private static string FirstSentence(string message) => message.Split(" Path:", 2)[0];

    private static ProblemDetails ChangedMeanwhile(HttpContext http) => Problem.Of(http, 409, "conflict.changed-meanwhile", "他人刚刚更改了同一记录，您的操作未生效。",
        "Someone else changed the same record a moment ago; your change did not take effect.", "请重新读取后再试。", "Read it again, then decide.");

    [LoggerMessage(EventId = 1201, Level = LogLevel.Information, Message = "{Method} {Path} answered {Status} {Code}")]
    private partial void LogRefused(string method, PathString path, int status, string code);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Error, Message = "{Method} {Path} failed: {Code}")]
    private partial void LogFailed(Exception exception, string method, PathString path, string code);
}
