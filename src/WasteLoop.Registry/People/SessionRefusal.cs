using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;

namespace WasteLoop.Registry.People;

/// <summary>The answers of a door that stays shut. They do not say whether the name, the password or the lock was to blame.</summary>
internal static class SessionRefusal
{
    public static ProblemHttpResult Refused(HttpContext http, RegistryOptions limits) => TypedResults.Problem(Problem.Of(http, StatusCodes.Status401Unauthorized, "session.refused",
        "用户名、密码或密钥不正确，或账号暂时不能登录。", "The user name, password or key is wrong, or the account cannot sign in for now.",
        $"请核对后重试；连续 {limits.FailuresMax} 次错误后须等待 {limits.LockMinutes} 分钟，或请管理员重置密码。",
        $"Check and try again; after {limits.FailuresMax} wrong passwords in a row wait {limits.LockMinutes} minutes, or ask the administrator for a new password."));

    public static ProblemHttpResult Ended(HttpContext http) => TypedResults.Problem(Problem.Of(http, StatusCodes.Status401Unauthorized, "session.ended",
        "会话已结束。", "The session has ended.", "请重新登录。", "Sign in again."));

    public static ProblemHttpResult Reused(HttpContext http) => TypedResults.Problem(Problem.Of(http, StatusCodes.Status401Unauthorized, "session.reused",
        "该续期凭证已用过，为安全起见会话已结束。", "This renewal was used before; to be safe the session has been ended.", "请重新登录；如非本人操作请修改密码。", "Sign in again; if that was not you, change your password."));

    public static ProblemHttpResult TooMany(HttpContext http) => TypedResults.Problem(Problem.Of(http, StatusCodes.Status429TooManyRequests, "request.too-many",
        "请求过于频繁，请稍候。", "Too many requests; wait a moment.", "请一分钟后再试。", "Try again in a minute."));
}
