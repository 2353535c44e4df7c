using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Indicators.Publications;
using WasteLoop.Reporting.Indicators.Statistics;
using WasteLoop.Reporting.Indicators.Targets;

namespace WasteLoop.Reporting;

/// <summary>The tables of indicators and coverage figures.</summary>
public sealed partial class ReportingDb
{
    private const int NameLength = 200;
    private const int PartyLength = 18;
    private const int ArrangementLength = 80;
    private const int MethodsLength = 500;

    public DbSet<Statistic> Statistics => Set<Statistic>();
    public DbSet<RegionTarget> RegionTargets => Set<RegionTarget>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<SmallFirm> SmallFirms => Set<SmallFirm>();
    public DbSet<SmallFirmInvitation> SmallFirmInvitations => Set<SmallFirmInvitation>();
    public DbSet<Arrangement> Arrangements => Set<Arrangement>();
    public DbSet<SiteYear> SiteYears => Set<SiteYear>();
    public DbSet<RoadLoad> RoadLoads => Set<RoadLoad>();
    public DbSet<HeldBatch> HeldBatches => Set<HeldBatch>();
    public DbSet<ConfirmedReturn> ConfirmedReturns => Set<ConfirmedReturn>();

    /// <summary>What the entries at hand mean for sites' years and open cases, until it is written.</summary>
    internal OpenBook OpenBook { get; }

    /// <summary>The newest step of a licence, also one that this batch of entries added.</summary>
    private static void OfIndicators(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Statistic>(statistic =>
        {
            statistic.HasKey(s => new { s.Name, s.Region, s.Year, s.Revision });
            // What formulas ask for: some names over some years.
            statistic.HasIndex(s => new { s.Current, s.Year, s.Name, s.Region });
            statistic.Property(s => s.Name).HasMaxLength(Statistic.NameLengthMax);
            statistic.Property(s => s.Region).HasMaxLength(WordLength);
            statistic.Property(s => s.Value).HasPrecision(24, 6);
            statistic.Property(s => s.Unit).HasMaxLength(Statistic.UnitLengthMax);
            foreach (var text in new[] { nameof(Statistic.Text), nameof(Statistic.Dataset), nameof(Statistic.Source), nameof(Statistic.Document), nameof(Statistic.Reason) })
                statistic.Property(text).HasMaxLength(Statistic.TextLengthMax);
            statistic.Property(s => s.EnteredBy).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<RegionTarget>(target =>
        {
            target.HasKey(t => new { t.Number, t.Region, t.Year });
            target.HasIndex(t => t.Region);
            target.Property(t => t.Region).HasMaxLength(WordLength);
            target.Property(t => t.Comparator).HasMaxLength(WordLength);
            target.Property(t => t.Value).HasPrecision(24, 6);
            target.Property(t => t.Document).HasMaxLength(RegionTarget.DocumentLengthMax);
        });
        modelBuilder.Entity<Publication>(publication =>
        {
            publication.HasKey(p => p.Id);
            publication.HasIndex(p => new { p.Region, p.Year, p.Id });
            publication.Property(p => p.Id).HasMaxLength(CodeLength);
            publication.Property(p => p.Region).HasMaxLength(WordLength);
            publication.Property(p => p.Formula).HasMaxLength(WordLength);
            publication.Property(p => p.Note).HasMaxLength(Publication.TextLengthMax);
            publication.Property(p => p.Reason).HasMaxLength(Publication.TextLengthMax);
            publication.Property(p => p.PublishedBy).HasMaxLength(CodeLength);
        });
        OfCoverage(modelBuilder);
    }

    private static void OfCoverage(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SmallFirm>(firm =>
        {
            firm.HasKey(f => f.Party);
            firm.HasIndex(f => f.Region);
            firm.Property(f => f.Party).HasMaxLength(PartyLength);
            firm.Property(f => f.Region).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<SmallFirmInvitation>(invitation =>
        {
            invitation.HasKey(i => i.Invitation);
            invitation.HasIndex(i => i.Region);
            invitation.Property(i => i.Invitation).HasMaxLength(CodeLength);
            invitation.Property(i => i.Party).HasMaxLength(PartyLength);
            invitation.Property(i => i.Name).HasMaxLength(NameLength);
            invitation.Property(i => i.Region).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<Arrangement>(arrangement =>
        {
            arrangement.HasKey(a => a.Id);
            arrangement.HasIndex(a => a.Firm);
            arrangement.Property(a => a.Id).HasMaxLength(ArrangementLength);
            arrangement.Property(a => a.Firm).HasMaxLength(PartyLength);
            arrangement.Property(a => a.Collector).HasMaxLength(PartyLength);
        });
        modelBuilder.Entity<SiteYear>(year =>
        {
            year.HasKey(y => new { y.Site, y.Year, y.What });
            year.HasIndex(y => new { y.Year, y.What, y.Site });
            year.Property(y => y.Site).HasMaxLength(SiteLength);
            year.Property(y => y.What).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<RoadLoad>(load =>
        {
            load.HasKey(l => l.Manifest);
            load.HasIndex(l => l.ReceiverSite);
            load.Property(l => l.Manifest).HasMaxLength(WordLength);
            load.Property(l => l.ReceiverSite).HasMaxLength(SiteLength);
            load.Property(l => l.Method).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<HeldBatch>(batch =>
        {
            batch.HasKey(b => new { b.Label, b.Site });
            batch.HasIndex(b => b.Site);
            batch.Property(b => b.Label).HasMaxLength(LabelLength);
            batch.Property(b => b.Site).HasMaxLength(SiteLength);
            batch.Property(b => b.Method).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<ConfirmedReturn>(confirmed =>
        {
            confirmed.HasKey(c => new { c.Site, c.Period });
            confirmed.Property(c => c.Site).HasMaxLength(SiteLength);
            confirmed.Property(c => c.Period).HasMaxLength(WordLength);
        });
    }
}
