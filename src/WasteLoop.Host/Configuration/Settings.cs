using WasteLoop.Chassis;
using WasteLoop.Chassis.People;

namespace WasteLoop.Host.Configuration;

/// <summary>How a process runs. Read from <c>appsettings.json</c>, the environment and mounted secrets (docs/operations.md has the table), and checked before anything starts.</summary>
/// <param name="Services">The services of this process, from the one list.</param>
/// <param name="SigningKey">The key that all processes sign and check tokens with; null takes the data folder's own.</param>
/// <param name="Gateway">Where the other services' API is reached; null when every service runs here.</param>
public sealed record Settings(IReadOnlyList<WasteLoopService> Services, DatabaseSettings Database, BusSettings Bus, byte[]? SigningKey, Uri? Gateway)
{
    public const string Section = "WasteLoop";

    /// <summary>The folder in which a platform mounts secrets, one file a setting.</summary>
    private const string SecretsVariable = "WASTELOOP_SECRETS";

    /// <summary>True when the databases are on a server, so that no data folder is needed.</summary>
    public bool OnServer => Database.Engine != DatabaseSettings.Sqlite;

    /// <summary>Everything in one process over a data folder.</summary>
    public static Settings Embedded => Read(new ConfigurationBuilder().Build());

    /// <summary>The settings of this machine's environment.</summary>
    public static IConfiguration Environment()
    {
        var builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        if (System.Environment.GetEnvironmentVariable(SecretsVariable) is not { Length: > 0 } secrets) return builder.Build();
        if (!Directory.Exists(secrets)) throw new SettingsException(SecretsVariable, $"没有目录“{secrets}”。", $"There is no folder '{secrets}'.");
        return builder.AddKeyPerFile(Path.GetFullPath(secrets), optional: false).Build();
    }

    /// <summary>Reads and checks.</summary>
    /// <param name="services">The services named on the command line, by comma; null takes the setting, and without one all.</param>
    /// <exception cref="SettingsException">What cannot work, and why.</exception>
    public static Settings Read(IConfiguration configuration, string? services = null)
    {
        var section = configuration.GetSection(Section);
        var settings = new Settings(
            ServicesOf(services ?? section["Services"]),
            DatabaseSettings.Read(section.GetSection("Database")),
            BusSettings.Read(section.GetSection("Bus")),
            KeyOf(section["SigningKey"]),
            Address(section, "Gateway"));
        settings.RefuseWhatCannotWork();
        return settings;
    }

    /// <summary>The same databases with all services here and no broker: for a command that looks at everything and serves nobody.</summary>
    public Settings ForOneProcess() => this with { Services = AllServices.New(), Bus = Bus with { Transport = BusSettings.Memory }, Gateway = null };

    private void RefuseWhatCannotWork()
    {
        var all = AllServices.New();
        var missing = all.Select(s => s.Name).Except(Services.Select(s => s.Name)).ToList();
        if (missing.Count > 0 && Bus.Transport == BusSettings.Memory)
            throw new SettingsException("WasteLoop:Bus:Transport", $"内存总线只能用于单进程：此处未运行 {string.Join('、', missing)}，请改用 rabbitmq。",
                $"The in-memory bus reaches this process only, and {string.Join(", ", missing)} would run elsewhere. Set it to rabbitmq.");
        if (missing.Count > 0 && Gateway is null)
            throw new SettingsException("WasteLoop:Gateway", $"须给出其他服务（{string.Join('、', missing)}）的访问地址。",
                $"Say where the other services ({string.Join(", ", missing)}) are reached: their journals heal what the bus loses.");
        if (SigningKey is null && (OnServer || missing.Count > 0 || Gateway is not null))
            throw new SettingsException("WasteLoop:SigningKey", "多进程须共用同一签名密钥。", "Several processes must share one key: at least 64 hexadecimal digits, the same everywhere. `openssl rand -hex 32` makes one.");
    }

    private static List<WasteLoopService> ServicesOf(string? names)
    {
        var all = AllServices.New();
        if (string.IsNullOrWhiteSpace(names)) return [.. all];
        var chosen = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var unknown = chosen.Where(name => all.All(service => service.Name != name)).ToList();
        if (unknown.Count > 0 || chosen.Count == 0)
            throw new SettingsException("--services", $"没有服务“{string.Join('、', unknown)}”，可选：{string.Join('、', all.Select(s => s.Name))}。",
                $"There is no service '{string.Join("', '", unknown)}'. There are: {string.Join(", ", all.Select(s => s.Name))}.");
        return [.. all.Where(service => chosen.Contains(service.Name))];
    }

    private static byte[]? KeyOf(string? hex)
    {
        if (string.IsNullOrWhiteSpace(hex)) return null;
        try
        {
            var key = Convert.FromHexString(hex.Trim());
            if (key.Length >= TokenSigner.KeyBytesMin) return key;
        }
        catch (FormatException)
        {
            // Told below, with what it should be.
        }
        throw new SettingsException("WasteLoop:SigningKey", $"签名密钥须为至少 {TokenSigner.KeyBytesMin * 2} 位十六进制数字。", $"The key is at least {TokenSigner.KeyBytesMin * 2} hexadecimal digits.");
    }

    private static Uri? Address(IConfiguration section, string key)
    {
        if (section[key] is not { Length: > 0 } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        throw new SettingsException($"{Section}:{key}", $"“{text}”不是有效的 http(s) 地址。", $"'{text}' is not an http(s) address.");
    }
}
