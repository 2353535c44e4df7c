using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>What is asked for or offered, checked against the register: a licence that uses or disposes of the code until the last day, and a site of another firm.</summary>
internal sealed record ReservationAsking(RegisteredLicence Licence, string HolderRegion, RegisteredSite Site, string WasteCode, long Grams, DateOnly LastDay)
{
    /// <exception cref="RuleViolationException">licence.unknown, site.not-found (404), reservation.amount, reservation.last-day, reservation.collection-licence, reservation.licence-code, reservation.licence-days, reservation.oneself, waste-code.format, mass.range, mass.precision.</exception>
    public static async Task<ReservationAsking> Of(ReportingDb db, string licence, string producerSite, string wasteCode, decimal kg, DateOnly lastDay, DateOnly today, CancellationToken cancellationToken)
    {
        var code = Kernel.WasteCode.Parse(wasteCode, "wasteCode").Value;
        var grams = AmountOf(kg);
        var known = await db.RegisteredLicences.AsNoTracking().SingleOrDefaultAsync(l => l.Licence == licence, cancellationToken)
            ?? throw new RuleViolationException("licence.unknown", $"没有登记许可证 {licence}。", $"No licence {licence} is registered.", "licence", kind: Refusal.NotFound);
        var siteCode = producerSite.Trim().ToUpperInvariant();
        var site = await db.RegisteredSites.AsNoTracking().SingleOrDefaultAsync(s => s.Site == siteCode, cancellationToken)
            ?? throw new RuleViolationException("site.not-found", $"没有登记场所 {producerSite}。", $"No site {producerSite} is registered.", "producerSite", kind: Refusal.NotFound);
        if (site.Party == known.Holder) throw new RuleViolationException("reservation.oneself", "不能为本单位的场所预留。", "A plant does not reserve for itself.", "producerSite");
        RequireLastDay(known, lastDay, today);
        if (known.Kind == RegisteredLicence.Collection)
            throw new RuleViolationException("reservation.collection-licence", $"许可证 {licence} 是收集许可证，没有利用处置能力。", $"Licence {licence} is one of collection alone and has no capacity of use or disposal.", "licence", "licence.valid",
                "请选择综合经营许可证。", "Choose a comprehensive licence.");
        if (known.CodesOf([code]).Count == 0)
            throw new RuleViolationException("reservation.licence-code", $"许可证 {licence} 不含废物 {code}。", $"Licence {licence} does not name waste {code}.", "wasteCode", "licence.valid",
                "请选择涵盖该代码的许可证。", "Choose a licence that names the code.");
        var region = await db.RegisteredParties.Where(f => f.Party == known.Holder).Select(f => f.Region).SingleOrDefaultAsync(cancellationToken) ?? "";
        return new ReservationAsking(known, region, site, code, grams, lastDay);
    }

    /// <exception cref="RuleViolationException">reservation.amount, mass.range, mass.precision.</exception>
    public static long AmountOf(decimal kg) => Mass.FromKilograms(kg, "kg").Grams is > 0 and var grams ? grams
        : throw new RuleViolationException("reservation.amount", "数量须大于 0。", "The amount must be above 0.", "kg", kind: Refusal.Invalid);

    /// <exception cref="RuleViolationException">reservation.last-day, reservation.licence-days.</exception>
    public static void RequireLastDay(RegisteredLicence licence, DateOnly lastDay, DateOnly today)
    {
        // A licence's amount is one of a China year.
        if (lastDay < today || lastDay.Year > today.Year + 1)
            throw new RuleViolationException("reservation.last-day", $"最后一天 {lastDay:yyyy-MM-dd} 应在今天至明年年底之间。", $"The last day {lastDay:yyyy-MM-dd} lies between today and the end of next year.", "lastDay", kind: Refusal.Invalid,
                nextZh: "许可量按自然年计，跨年的合同请分年预留。", nextEn: "A licence's amount is one of a calendar year: reserve year by year.");
        if (!licence.HoldsOn(lastDay))
            throw new RuleViolationException("reservation.licence-days", $"许可证 {licence.Licence} 有效期为 {licence.ValidFrom:yyyy-MM-dd} 至 {licence.ValidTo:yyyy-MM-dd}，不含 {lastDay:yyyy-MM-dd}。",
                $"Licence {licence.Licence} is valid from {licence.ValidFrom:yyyy-MM-dd} to {licence.ValidTo:yyyy-MM-dd}, which does not hold {lastDay:yyyy-MM-dd}.", "lastDay", "licence.valid",
                "请把最后一天改到有效期内。", "Choose a last day within it.");
    }

    public Reservation Make(DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        Licence = Licence.Licence,
        Holder = Licence.Holder,
        HolderRegion = HolderRegion,
        Producer = Site.Party,
        ProducerSite = Site.Site,
        ProducerRegion = Site.Region,
        WasteCode = WasteCode,
        Year = LastDay.Year,
        MadeAt = now,
    };
}
