using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Replicas;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Capacity.Scenarios;

namespace WasteLoop.Reporting;

/// <summary>The tables of capacity matching, scenarios and reservations.</summary>
public sealed partial class ReportingDb
{
    private const int RegionLength = 6;
    private const int TextLength = 500;
    private SiteBook? siteBook;

    /// <summary>What the entries at hand add to stores and runs, until it is written.</summary>
    internal SiteBook SiteBook => siteBook ??= new SiteBook(this);

    public DbSet<PlannedYear> PlannedYears => Set<PlannedYear>();
    public DbSet<SiteStock> SiteStocks => Set<SiteStock>();
    public DbSet<PlantRun> PlantRuns => Set<PlantRun>();
    public DbSet<AcceptedLoad> AcceptedLoads => Set<AcceptedLoad>();
    public DbSet<MatchingRun> MatchingRuns => Set<MatchingRun>();
    public DbSet<MatchingRow> MatchingRows => Set<MatchingRow>();
    public DbSet<SavedScenario> Scenarios => Set<SavedScenario>();
    public DbSet<ScenarioRevision> ScenarioRevisions => Set<ScenarioRevision>();
    public DbSet<Reservation> Reservations => Set<Reservation>();
    public DbSet<ReservationDraw> ReservationDraws => Set<ReservationDraw>();
    public DbSet<EarlyDecision> EarlyDecisions => Set<EarlyDecision>();
    public DbSet<LicenceYear> LicenceYears => Set<LicenceYear>();

    private static void OfCapacity(ModelBuilder modelBuilder)
    {
        OfReplicas(modelBuilder);
        OfMatchings(modelBuilder);
        OfReservations(modelBuilder);
    }

    private static void OfReplicas(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlannedYear>(plan =>
        {
            plan.HasKey(p => new { p.Site, p.Year });
            plan.HasIndex(p => p.Year);
            plan.Property(p => p.Site).HasMaxLength(SiteLength);
        });
        modelBuilder.Entity<SiteStock>(stock =>
        {
            stock.HasKey(s => new { s.Site, s.WasteCode });
            stock.Property(s => s.Site).HasMaxLength(SiteLength);
            stock.Property(s => s.WasteCode).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<PlantRun>(run =>
        {
            run.HasKey(r => new { r.Site, r.Month });
            run.HasIndex(r => r.Month);
            run.Property(r => r.Site).HasMaxLength(SiteLength);
            run.Property(r => r.Month).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<AcceptedLoad>(load =>
        {
            load.HasKey(l => new { l.Manifest, l.WasteCode });
            // The loads of a period.
            load.HasIndex(l => l.Day);
            load.Property(l => l.Manifest).HasMaxLength(LabelLength);
            load.Property(l => l.MoverSite).HasMaxLength(SiteLength);
            load.Property(l => l.WasteCode).HasMaxLength(WordLength);
            load.Property(l => l.Licence).HasMaxLength(LicenceLength);
        });
    }

    private static void OfMatchings(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MatchingRun>(run =>
        {
            run.HasKey(r => r.Id);
            run.HasIndex(r => new { r.User, r.Id });
            run.HasIndex(r => r.AskedAt);
            run.Property(r => r.Id).HasMaxLength(IdLength);
            run.Property(r => r.User).HasMaxLength(UserLength);
            run.Property(r => r.Province).HasMaxLength(RegionLength);
            run.Property(r => r.State).HasConversion<string>().HasMaxLength(WordLength);
        });
        modelBuilder.Entity<MatchingRow>(row =>
        {
            row.HasKey(r => new { r.Run, r.List, r.Number });
            // The largest first.
            row.HasIndex(r => new { r.Run, r.List, r.Grams, r.Number });
            row.Property(r => r.Run).HasMaxLength(IdLength);
            row.Property(r => r.List).HasMaxLength(WordLength);
            row.Property(r => r.Place).HasMaxLength(RegionLength);
            row.Property(r => r.OtherPlace).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<SavedScenario>(scenario =>
        {
            scenario.HasKey(s => s.Id);
            scenario.HasIndex(s => new { s.Province, s.Id });
            scenario.Ignore(s => s.Content);
            scenario.Property(s => s.Id).HasMaxLength(IdLength);
            scenario.Property(s => s.Province).HasMaxLength(RegionLength);
            scenario.Property(s => s.Office).HasMaxLength(RegionLength);
            scenario.Property(s => s.MadeBy).HasMaxLength(UserLength);
            scenario.Property(s => s.ChangedBy).HasMaxLength(UserLength);
            scenario.Property(s => s.Name).HasMaxLength(SavedScenario.NameLengthMax);
            scenario.Property(s => s.Note).HasMaxLength(SavedScenario.NoteLengthMax);
            scenario.Property(s => s.WithdrawReason).HasMaxLength(SavedScenario.NoteLengthMax);
        });
        modelBuilder.Entity<ScenarioRevision>(revision =>
        {
            revision.HasKey(r => new { r.Scenario, r.Revision });
            revision.Property(r => r.Scenario).HasMaxLength(IdLength);
            revision.Property(r => r.Name).HasMaxLength(SavedScenario.NameLengthMax);
            revision.Property(r => r.Note).HasMaxLength(SavedScenario.NoteLengthMax);
            revision.Property(r => r.User).HasMaxLength(UserLength);
        });
    }

    private static void OfReservations(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Reservation>(reservation =>
        {
            reservation.HasKey(r => r.Id);
            // What is over; what a manifest draws on; a side's list.
            reservation.HasIndex(r => new { r.Licence, r.Year, r.State });
            reservation.HasIndex(r => new { r.State, r.LastDay });
            reservation.HasIndex(r => new { r.ProducerSite, r.Holder, r.State });
            reservation.HasIndex(r => new { r.Holder, r.Year, r.State });
            reservation.HasIndex(r => new { r.Producer, r.Id });
            reservation.Ignore(r => r.LeftGrams);
            reservation.Ignore(r => r.HeldGrams);
            reservation.Ignore(r => r.IsOpen);
            reservation.Property(r => r.Id).HasMaxLength(IdLength);
            reservation.Property(r => r.Licence).HasMaxLength(LicenceLength);
            reservation.Property(r => r.Holder).HasMaxLength(CreditCode.Length);
            reservation.Property(r => r.Producer).HasMaxLength(CreditCode.Length);
            reservation.Property(r => r.HolderRegion).HasMaxLength(RegionLength);
            reservation.Property(r => r.ProducerRegion).HasMaxLength(RegionLength);
            reservation.Property(r => r.ProducerSite).HasMaxLength(SiteLength);
            reservation.Property(r => r.WasteCode).HasMaxLength(WordLength);
            reservation.Property(r => r.Contract).HasMaxLength(Reservation.ContractLengthMax);
            reservation.Property(r => r.Note).HasMaxLength(TextLength);
            reservation.Property(r => r.Reason).HasMaxLength(TextLength);
            reservation.Property(r => r.State).HasConversion<string>().HasMaxLength(WordLength);
        });
        modelBuilder.Entity<ReservationDraw>(draw =>
        {
            draw.HasKey(d => new { d.Reservation, d.Manifest });
            draw.HasIndex(d => new { d.Manifest, d.State });
            draw.Property(d => d.Reservation).HasMaxLength(IdLength);
            draw.Property(d => d.Manifest).HasMaxLength(WordLength);
            draw.Property(d => d.WasteCode).HasMaxLength(WordLength);
            draw.Property(d => d.State).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<EarlyDecision>(early =>
        {
            early.HasKey(e => e.Manifest);
            early.Property(e => e.Manifest).HasMaxLength(WordLength);
            early.Property(e => e.Licence).HasMaxLength(LicenceLength);
        });
        modelBuilder.Entity<LicenceYear>(year =>
        {
            year.HasKey(y => new { y.Licence, y.Year });
            year.Property(y => y.Licence).HasMaxLength(LicenceLength);
        });
    }
}
