using System.CommandLine;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>user</c>: creates users, resets passwords and lists users from the machine itself, when nobody can sign in any more.</summary>
public static class UserCommand
{
    public static Command New(Option<string> data) => new("user", "Users from the command line / 用户管理") { Create(data), Reset(data), List(data) };

    private static Command Create(Option<string> data)
    {
        var userName = new Argument<string>("user-name") { Description = "The name to sign in with / 用户名" };
        var name = new Option<string?>("--name") { Description = "The person's name / 姓名" };
        var party = new Option<string?>("--party") { Description = "The credit code of the firm / 单位统一社会信用代码" };
        var region = new Option<string?>("--region") { Description = "A regulator's region / 监管区划" };
        var roles = new Option<string[]>("--role") { Description = "A role; may be given several times / 角色", Required = true };
        var command = new Command("create", "Creates a user and prints a one-time password / 新建用户") { userName, name, party, region, roles };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var server = await LocalServer.Open(parsed.GetValue(data)!, cancellationToken);
            var reply = Done(await server.Operator.Post("/api/registry/users", new
            {
                userName = parsed.GetValue(userName),
                name = parsed.GetValue(name) ?? parsed.GetValue(userName),
                party = parsed.GetValue(party),
                region = parsed.GetValue(region),
                roles = parsed.GetValue(roles),
            }));
            Console.WriteLine($"{parsed.GetValue(userName)}: one-time password {reply.Json["oneTimePassword"]} / 一次性密码");
            return 0;
        });
        return command;
    }

    private static Command Reset(Option<string> data)
    {
        var userName = new Argument<string>("user-name") { Description = "The name to sign in with / 用户名" };
        var command = new Command("reset", "Prints a new one-time password / 重置密码") { userName };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var server = await LocalServer.Open(parsed.GetValue(data)!, cancellationToken);
            var id = await IdOf(server.Operator, parsed.GetValue(userName)!);
            var reply = Done(await server.Operator.Post($"/api/registry/users/{id}/reset-password"));
            Console.WriteLine($"{parsed.GetValue(userName)}: one-time password {reply.Json["oneTimePassword"]} / 一次性密码");
            return 0;
        });
        return command;
    }

    private static Command List(Option<string> data)
    {
        var command = new Command("list", "Lists the users / 列出用户");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var server = await LocalServer.Open(parsed.GetValue(data)!, cancellationToken);
            await foreach (var user in All(server.Operator))
                Console.WriteLine($"{user["userName"],-20} {user["name"],-16} {user["party"],-18} {user["region"],-6} {string.Join(',', user["roles"]!.AsArray())}{((bool)user["active"]! ? "" : "  (inactive)")}");
            return 0;
        });
        return command;
    }

    private static async Task<string> IdOf(ApiClient api, string userName)
    {
        await foreach (var user in All(api))
            if (string.Equals((string?)user["userName"], userName, StringComparison.OrdinalIgnoreCase)) return (string)user["userId"]!;
        throw new CommandFailedException($"There is no user '{userName}'. / 没有此用户。");
    }

    private static async IAsyncEnumerable<System.Text.Json.Nodes.JsonNode> All(ApiClient api)
    {
        string? cursor = null;
        do
        {
            var page = Done(await api.Get("/api/registry/users?limit=200" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor)))).Json;
            foreach (var user in page["items"]!.AsArray()) yield return user!;
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
    }

    private static Reply Done(Reply reply) => reply.Ok ? reply : throw new CommandFailedException((string?)reply.Json["detail"] ?? reply.Text);
}
