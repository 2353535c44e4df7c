using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Manifests.Transfer.Print;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The manifest as an A4 page in the parts of the official form.</summary>
public static class PrintManifest
{
    public static async Task<ContentHttpResult> Handle(
        string number, Caller caller, HttpContext http, ManifestsDb db, IOptions<ManifestsOptions> options, CancellationToken cancellationToken)
    {
        var manifest = await db.SeenManifest(number, caller, cancellationToken);
        var certificates = new[] { manifest.Driver, manifest.Escort };
        var crew = await db.Crew.AsNoTracking().Where(person => certificates.Contains(person.Certificate)).ToDictionaryAsync(person => person.Certificate, person => person.Name, cancellationToken);
        var receiver = await db.Parties.AsNoTracking().SingleOrDefaultAsync(party => party.Party == manifest.Receiver, cancellationToken);
        var sheet = SheetOf(manifest, manifest.Driver is { } driver ? crew.GetValueOrDefault(driver, driver) : null, receiver?.Contact, options.Value.QrTextOf(manifest.Number));
        http.Response.Headers.ContentSecurityPolicy = ManifestPage.ContentSecurityPolicy(sheet);
        return TypedResults.Content(ManifestPage.Html(sheet), "text/html; charset=utf-8");
    }

    private static ManifestSheet SheetOf(Manifest manifest, string? driver, string? receiverContact, string qrText)
    {
        var signed = SignedContent.Read(manifest.SignedContent);
        return new ManifestSheet(manifest.Number, StateWords.Of(manifest.State).Zh, manifest.State == ManifestState.Voided,
            new ManifestMover(signed.Mover.Name, signed.Mover.Phone, signed.Mover.SiteAddress, signed.Mover.Contact, signed.Mover.Phone, Instant(manifest.DepartedAt),
                [.. Lines(manifest).Select(MovedLine)]),
            [new ManifestCarrier(signed.Carrier.Name, signed.Carrier.Permit, signed.Carrier.Address, signed.Carrier.Phone, driver, null, manifest.Plate is null ? null : "汽车", manifest.Plate,
                signed.Mover.SiteAddress, Instant(manifest.DepartedAt), null, signed.Receiver.SiteAddress, Instant(manifest.ArrivedAt))],
            new ManifestReceiver(signed.Receiver.Name, manifest.ReceiverLicence ?? signed.ReceiverLicence, signed.Receiver.SiteAddress, receiverContact ?? signed.Receiver.Contact, signed.Receiver.Phone,
                Instant(manifest.DecidedAt), [.. Lines(manifest).Select(line => ReceivedLine(manifest, line))]),
            qrText);
    }

    private static IEnumerable<IGrouping<string, CarriedContainer>> Lines(Manifest manifest) => manifest.Loaded.GroupBy(container => container.WasteCode).OrderBy(line => line.Key, StringComparer.Ordinal);

    private static ManifestMovedLine MovedLine(IGrouping<string, CarriedContainer> line) => new(
        line.First().WasteName, line.Key, line.First().Hazards,
        Words(line, container => WasteForms.Find(container.Form)?.NameZh ?? container.Form), null,
        Words(line, container => Packagings.Find(container.Packaging)?.NameZh ?? container.Packaging),
        line.Count(), Tonnes(line.Sum(container => container.ShippedGrams ?? container.IssuedGrams)));

    private static ManifestReceivedLine ReceivedLine(Manifest manifest, IGrouping<string, CarriedContainer> line) => manifest.Outcome is null
        ? new ManifestReceivedLine(line.First().WasteName, line.Key, null, null, null, null, null)
        : new ManifestReceivedLine(line.First().WasteName, line.Key, manifest.MajorDifference, manifest.DifferenceNote,
            line.All(container => container.Accepted == true) ? "接受" : line.Any(container => container.Accepted == true) ? "部分接受" : "拒收",
            $"{manifest.ReceiverMethod} {DisposalMethods.Find(manifest.ReceiverMethod)?.NameZh}", Tonnes(line.Sum(container => container.AcceptedGrams ?? 0)));

    private static string Words(IEnumerable<CarriedContainer> containers, Func<CarriedContainer, string> word) => string.Join('、', containers.Select(word).Distinct());

    private static decimal Tonnes(long grams) => Mass.FromGrams(grams).Tonnes;

    private static string? Instant(DateTimeOffset? at) => at?.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
