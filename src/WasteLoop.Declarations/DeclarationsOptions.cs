using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations;

/// <summary>Settings, section <see cref="Section"/> of the configuration.</summary>
public sealed record DeclarationsOptions
{
    public const string Section = "WasteLoop";

    /// <summary>Where a telephone that scans a label finds its page: scheme and host, and a port if need be.</summary>
    public string PublicUrl { get; init; } = "HTTP://LOCALHOST:5080";

    /// <summary>What a label's QR code says. Upper case: QR codes hold capitals in two thirds of the room.</summary>
    public string QrTextOf(string label) => $"{PublicUrl.Trim().TrimEnd('/')}/{label}".ToUpperInvariant();

    /// <summary>Reads the section; the process refuses to start on settings that cannot work.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration) => services.AddOptions<DeclarationsOptions>()
        .Bind(configuration.GetSection(Section))
        .Validate(options => options.IsAddress(), $"{Section}:{nameof(PublicUrl)} must be a web address without a path, such as HTTPS://W.EXAMPLE.CN. / 须为不带路径的网址。")
        .Validate<Rulebook, TimeProvider>((options, rulebook, clock) => options.QrLength() <= QrCharsMax(rulebook, clock),
            $"{Section}:{nameof(PublicUrl)} is too long: with a label code of {LabelCode.Length} characters it exceeds the rule label.qr-chars-max. Use a shorter address. / 网址过长，二维码放不下。")
        .ValidateOnStart();

    // Upper-cased, a path would mean another place; scheme and host do not mind. A QR code holds no other characters in its compact mode.
    private bool IsAddress() => Uri.TryCreate(PublicUrl?.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && QrTextOf("").All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is ':' or '/' or '.' or '-');

    private int QrLength() => QrTextOf(new string('0', LabelCode.Length)).Length;

    private static int QrCharsMax(Rulebook rulebook, TimeProvider clock) => rulebook.Get("label.qr-chars-max", ChinaTime.DateOf(clock.GetUtcNow())).Int;
}
