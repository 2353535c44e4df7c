using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting;

/// <summary>Reporting's tables: figures that follow from the other services' journals.</summary>
public sealed partial class ReportingDb : ServiceDb
{
    public ReportingDb(DbContextOptions<ReportingDb> options, TimeProvider clock) : base(options, clock)
    {
        Book = new Book(this);
        OpenBook = new Coverage.OpenBook(this);
    }

    /// <summary>So many keys are asked for in one query: the engines bound a statement's parameters.</summary>
    public const int KeysPerQuery = 500;

    private const int CellLength = 80;
    private const int SiteLength = 21;
    private const int LabelLength = 37;
    private const int CodeLength = 64;
    private const int WordLength = 20;
    private const int IdLength = 32;
    private const int UserLength = 100;
    private const int LicenceLength = 64;

    /// <summary>What the entries at hand mean, until it is written.</summary>
    internal Book Book { get; }

    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<WaitingFact> WaitingFacts => Set<WaitingFact>();
    public DbSet<Cell> Cells => Set<Cell>();
    public DbSet<KnownBatch> Batches => Set<KnownBatch>();
    public DbSet<KnownSite> Sites => Set<KnownSite>();
    public DbSet<KnownManifest> Manifests => Set<KnownManifest>();
    public DbSet<SitePlan> SitePlans => Set<SitePlan>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        OfReports(modelBuilder);
        base.OnModelCreating(modelBuilder);
        OfIndicators(modelBuilder);
        modelBuilder.Entity<Fact>(fact =>
        {
            fact.HasKey(f => new { f.Source, f.Sequence, f.Index });
            // A cell opens to its facts, page by page.
            fact.HasIndex(f => new { f.Cell, f.Source, f.Sequence, f.Index });
            // What changed since a day.
            fact.HasIndex(f => f.RecordedAt);
            // A site that the register moves takes its facts along.
            fact.HasIndex(f => f.Site);
            fact.HasIndex(f => f.OtherSite);
            fact.Property(f => f.Source).HasMaxLength(WordLength);
            fact.Property(f => f.Cell).HasMaxLength(CellLength);
            fact.Property(f => f.Batch).HasMaxLength(LabelLength);
            fact.Property(f => f.Site).HasMaxLength(SiteLength);
            fact.Property(f => f.OtherSite).HasMaxLength(SiteLength);
            fact.Property(f => f.Document).HasMaxLength(CodeLength);
            fact.Property(f => f.Why).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<WaitingFact>(fact =>
        {
            fact.HasKey(f => new { f.Source, f.Sequence, f.Index });
            fact.HasIndex(f => f.Batch);
            fact.HasIndex(f => f.Site);
            fact.HasIndex(f => f.OtherSite);
            fact.HasIndex(f => f.Manifest);
            fact.Property(f => f.Source).HasMaxLength(WordLength);
            fact.Property(f => f.Month).HasMaxLength(WordLength);
            fact.Property(f => f.Link).HasMaxLength(WordLength);
            fact.Property(f => f.Method).HasMaxLength(WordLength);
            fact.Property(f => f.Batch).HasMaxLength(LabelLength);
            fact.Property(f => f.Site).HasMaxLength(SiteLength);
            fact.Property(f => f.OtherSite).HasMaxLength(SiteLength);
            fact.Property(f => f.Manifest).HasMaxLength(WordLength);
            fact.Property(f => f.Document).HasMaxLength(CodeLength);
            fact.Property(f => f.Why).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<Cell>(cell =>
        {
            cell.HasKey(c => c.Key);
            // They hold all that figures ask for, so that a level's months, or those of one city, are read from the index alone.
            cell.HasIndex(c => new { c.Level, c.Month, c.County, c.Code, c.Class, c.Link, c.Method, c.City, c.Province, c.Category, c.Stream, c.Kind, c.Grams });
            cell.HasIndex(c => new { c.Level, c.City, c.Month, c.County, c.Code, c.Class, c.Link, c.Method, c.Province, c.Category, c.Stream, c.Kind, c.Grams });
            cell.Property(c => c.Key).HasMaxLength(CellLength);
            foreach (var word in new[] { nameof(Cell.Level), nameof(Cell.Month), nameof(Cell.County), nameof(Cell.City), nameof(Cell.Province), nameof(Cell.Code), nameof(Cell.Category), nameof(Cell.Class), nameof(Cell.Stream), nameof(Cell.Kind), nameof(Cell.Link), nameof(Cell.Method) })
                cell.Property(word).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<KnownBatch>(batch =>
        {
            batch.HasKey(b => b.Label);
            batch.Property(b => b.Label).HasMaxLength(LabelLength);
            batch.Property(b => b.Site).HasMaxLength(SiteLength);
            batch.Property(b => b.WasteCode).HasMaxLength(WordLength);
            batch.Property(b => b.Class).HasMaxLength(WordLength);
            batch.Property(b => b.WeighedMonth).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<KnownSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.Property(s => s.Site).HasMaxLength(SiteLength);
            site.Property(s => s.Region).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<KnownManifest>(manifest =>
        {
            manifest.HasKey(m => m.Manifest);
            manifest.Property(m => m.Manifest).HasMaxLength(WordLength);
            manifest.Property(m => m.MoverSite).HasMaxLength(SiteLength);
        });
        modelBuilder.Entity<SitePlan>(plan =>
        {
            plan.HasKey(p => new { p.Site, p.Year });
            plan.Property(p => p.Site).HasMaxLength(SiteLength);
        });
        OfRegister(modelBuilder);
        OfCapacity(modelBuilder);
    }
}
