using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Printing;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests;

/// <summary>Settings, section <see cref="Section"/> of the configuration.</summary>
public sealed record ManifestsOptions
{
    public const string Section = "WasteLoop";

    /// <summary>Where a telephone that scans a manifest finds its page: scheme and host, and a port if need be.</summary>
    public string PublicUrl { get; init; } = "HTTP://LOCALHOST:5080";

    /// <summary>What a manifest's QR code says. Upper case: QR codes hold capitals in two thirds of the room.</summary>
    public string QrTextOf(string number) => $"{PublicUrl.Trim().TrimEnd('/')}/m/{number}".ToUpperInvariant();

    /// <summary>Reads the section; the process refuses to start on settings that cannot work.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration) => services.AddOptions<ManifestsOptions>()
        .Bind(configuration.GetSection(Section))
        .Validate(options => options.IsAddress(), $"{Section}:{nameof(PublicUrl)} must be a web address without a path, such as HTTPS://W.EXAMPLE.CN. / 须为不带路径的网址。")
        .Validate(options => options.QrTextOf(new string('0', ManifestNumber.Length)).Length <= QrPath.TextLengthMax,
            $"{Section}:{nameof(PublicUrl)} is too long for a QR code. Use a shorter address. / 网址过长，二维码放不下。")
        .ValidateOnStart();

    // Upper-cased, a path would mean another place; scheme and host do not mind.
    private bool IsAddress() => Uri.TryCreate(PublicUrl?.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } && PublicUrl.All(char.IsAscii);
}
