using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.Demo;

/// <summary>Signs everyone in: each firm's system with a machine key, and five people with passwords.</summary>
internal sealed class Cast(ApiClient administrator, County county)
{
    private readonly Dictionary<string, ApiClient> firms = [];
    private readonly Dictionary<string, string> keys = [];

    /// <summary>A person who can sign in after the demo.</summary>
    public sealed record Person(string UserName, string Password, string Role, string Name);

    public List<Person> People { get; } = [];

    public ApiClient Of(Firm firm) => firms[firm.Code];

    /// <summary>Changes the one-time password as anyone must at the first sign-in, and gives a client with full rights.</summary>
    public static async Task<ApiClient> SignIn(ApiClient anonymous, string userName, string oneTimePassword, string password)
    {
        var first = (await anonymous.Post("/api/registry/sessions", new { userName, password = oneTimePassword })).Need();
        (await anonymous.As((string)first["token"]!).Post("/api/registry/me/password", new { old = oneTimePassword, @new = password })).Need();
        var session = (await anonymous.Post("/api/registry/sessions", new { userName, password })).Need();
        return anonymous.As((string)session["token"]!);
    }

    public async Task Arrive()
    {
        foreach (var maker in county.Makers) await Machine(maker, Role.Producer);
        foreach (var carrier in county.Carriers) await Machine(carrier, Role.Dispatcher, Role.Driver);
        foreach (var plant in county.Plants) await Machine(plant, Role.Plant);
        await Welcome("maker", "陈老板", Role.Producer, county.Makers[0].Code, null);
        await Welcome("driver", "王师傅", Role.Driver, county.Carriers[0].Code, null);
        await Welcome("plant", "李工", Role.Plant, county.Plants[0].Code, null);
        await Welcome("bureau", "赵科长", Role.Regulator, null, County.Region);
        await Welcome("auditor", "孙审计", Role.Auditor, null, null);
    }

    /// <summary>Tokens do not last: the firms' machines sign in anew.</summary>
    public async Task SignInAgain(IEnumerable<Firm> some)
    {
        foreach (var code in some.Select(firm => firm.Code).Distinct()) firms[code] = await SignIn(keys[code]);
    }

    /// <summary>A person of the cast, signed in anew.</summary>
    public async Task<ApiClient> Enter(string userName, string password) =>
        administrator.As((string)(await administrator.As(null).Post("/api/registry/sessions", new { userName, password })).Need()["token"]!);

    public async Task Machine(Firm firm, params string[] roles)
    {
        var expiresOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(300).ToString("yyyy-MM-dd");
        var key = (await administrator.Post("/api/registry/keys", new { name = firm.Name, party = firm.Code, roles, expiresOn })).Need();
        keys[firm.Code] = (string)key["secret"]!;
        firms[firm.Code] = await SignIn(keys[firm.Code]);
    }

    private async Task<ApiClient> SignIn(string key) => administrator.As((string)(await administrator.As(null).Post("/api/registry/sessions", new { key })).Need()["token"]!);

    public async Task Welcome(string userName, string name, string role, string? party, string? region)
    {
        JsonNode user = (await administrator.Post("/api/registry/users", new { userName, name, party, region, roles = new[] { role } })).Need();
        var password = $"Huan-Bao-{People.Count + 1}-2026";
        await SignIn(administrator.As(null), userName, (string)user["oneTimePassword"]!, password);
        People.Add(new Person(userName, password, role, name));
    }
}
