using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing;

/// <summary>Tracing's tables. All of them follow from the other services' journals.</summary>
public sealed class TracingDb : ServiceDb
{
    public TracingDb(DbContextOptions<TracingDb> options, TimeProvider clock) : base(options, clock) => Book = new Book(this);

    /// <summary>So many labels are asked for in one query: the engines bound a statement's parameters.</summary>
    public const int LabelsPerQuery = 500;

    private const int PartyLength = 18;
    private const int SiteLength = 21;
    private const int LabelLength = 37;
    private const int CodeLength = 64;
    private const int WordLength = 20;
    private const string OfAcceptance = $"\"Kind\" = '{What.Accepted}'";

    /// <summary>What the entries at hand mean, until it is written.</summary>
    internal Book Book { get; }

    public DbSet<Posting> Postings => Set<Posting>();
    public DbSet<Balance> Balances => Set<Balance>();
    public DbSet<Batch> Batches => Set<Batch>();
    public DbSet<BatchParty> BatchParties => Set<BatchParty>();
    public DbSet<Movement> Movements => Set<Movement>();
    public DbSet<Run> Runs => Set<Run>();
    public DbSet<RunInput> RunInputs => Set<RunInput>();
    public DbSet<RunOutput> RunOutputs => Set<RunOutput>();
    public DbSet<Edge> Edges => Set<Edge>();
    public DbSet<Step> Steps => Set<Step>();
    public DbSet<KnownParty> Parties => Set<KnownParty>();
    public DbSet<KnownSite> Sites => Set<KnownSite>();
    public DbSet<KnownFacility> Facilities => Set<KnownFacility>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Posting>(posting =>
        {
            posting.HasKey(p => new { p.Source, p.Sequence, p.Index });
            posting.HasIndex(p => new { p.Batch, p.At });
            posting.HasIndex(p => new { p.FromKind, p.FromPlace, p.At });
            posting.HasIndex(p => new { p.ToKind, p.ToPlace, p.At });
            // Flows between regions ask for a period's acceptances alone.
            posting.HasIndex(p => p.At).HasFilter(OfAcceptance);
            posting.Property(p => p.Source).HasMaxLength(WordLength);
            posting.Property(p => p.FromKind).HasMaxLength(WordLength);
            posting.Property(p => p.FromPlace).HasMaxLength(CodeLength);
            posting.Property(p => p.ToKind).HasMaxLength(WordLength);
            posting.Property(p => p.ToPlace).HasMaxLength(CodeLength);
            posting.Property(p => p.Batch).HasMaxLength(LabelLength);
            posting.Property(p => p.Document).HasMaxLength(CodeLength);
            posting.Property(p => p.Kind).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<Balance>(balance =>
        {
            balance.HasKey(b => new { b.Kind, b.Place, b.Batch });
            balance.HasIndex(b => b.Batch);
            balance.Property(b => b.Kind).HasMaxLength(WordLength);
            balance.Property(b => b.Place).HasMaxLength(CodeLength);
            balance.Property(b => b.Batch).HasMaxLength(LabelLength);
        });
        modelBuilder.Entity<Batch>(batch =>
        {
            batch.HasKey(b => b.Label);
            batch.HasIndex(b => b.WasteCode);
            batch.Property(b => b.Label).HasMaxLength(LabelLength);
            batch.Property(b => b.Party).HasMaxLength(PartyLength);
            batch.Property(b => b.Site).HasMaxLength(SiteLength);
            batch.Property(b => b.WasteCode).HasMaxLength(WordLength);
            batch.Property(b => b.VolumeLitres).HasPrecision(18, 3);
        });
        modelBuilder.Entity<BatchParty>(party =>
        {
            party.HasKey(p => new { p.Label, p.Manifest, p.Party, p.Role, p.Site });
            party.HasIndex(p => new { p.Party, p.Label });
            party.HasIndex(p => new { p.Site, p.Label });
            party.HasIndex(p => p.Manifest);
            party.Property(p => p.Label).HasMaxLength(LabelLength);
            party.Property(p => p.Party).HasMaxLength(PartyLength);
            party.Property(p => p.Role).HasMaxLength(WordLength);
            party.Property(p => p.Site).HasMaxLength(SiteLength);
            party.Property(p => p.Manifest).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<Movement>(movement =>
        {
            movement.HasKey(m => m.Manifest);
            movement.HasIndex(m => m.Mover);
            movement.HasIndex(m => m.Carrier);
            movement.HasIndex(m => m.Receiver);
            movement.HasIndex(m => m.MoverSite);
            movement.HasIndex(m => m.ReceiverSite);
            movement.Property(m => m.Manifest).HasMaxLength(WordLength);
            movement.Property(m => m.Mover).HasMaxLength(PartyLength);
            movement.Property(m => m.Carrier).HasMaxLength(PartyLength);
            movement.Property(m => m.Receiver).HasMaxLength(PartyLength);
            movement.Property(m => m.MoverSite).HasMaxLength(SiteLength);
            movement.Property(m => m.ReceiverSite).HasMaxLength(SiteLength);
        });
        modelBuilder.Entity<Run>(run =>
        {
            run.HasKey(r => r.Id);
            run.HasIndex(r => r.Site);
            run.Property(r => r.Id).HasMaxLength(CodeLength);
            run.Property(r => r.Site).HasMaxLength(SiteLength);
            run.Property(r => r.Party).HasMaxLength(PartyLength);
        });
        modelBuilder.Entity<RunInput>(input =>
        {
            input.HasKey(i => new { i.Run, i.Index });
            input.Property(i => i.Run).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<RunOutput>(output =>
        {
            output.HasKey(o => new { o.Run, o.Index });
            output.Property(o => o.Run).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<Edge>(edge =>
        {
            edge.HasKey(e => new { e.Run, e.Output, e.Parent });
            edge.HasIndex(e => e.Parent);
            edge.HasIndex(e => e.Child);
            edge.Property(e => e.Run).HasMaxLength(CodeLength);
            edge.Property(e => e.Parent).HasMaxLength(LabelLength);
            edge.Property(e => e.Child).HasMaxLength(LabelLength);
            edge.Property(e => e.Kind).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<Step>(step =>
        {
            step.HasKey(s => new { s.Source, s.Sequence, s.Index });
            step.HasIndex(s => new { s.Subject, s.At });
            step.HasIndex(s => s.Manifest);
            step.Property(s => s.Source).HasMaxLength(WordLength);
            step.Property(s => s.Subject).HasMaxLength(CodeLength);
            step.Property(s => s.Manifest).HasMaxLength(WordLength);
            step.Property(s => s.Run).HasMaxLength(CodeLength);
            step.Property(s => s.What).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<KnownParty>(party =>
        {
            party.HasKey(p => p.Party);
            party.HasIndex(p => p.Region);
            party.Property(p => p.Party).HasMaxLength(PartyLength);
            party.Property(p => p.Region).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<KnownSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.HasIndex(s => s.Region);
            site.HasIndex(s => s.Party);
            site.Property(s => s.Site).HasMaxLength(SiteLength);
            site.Property(s => s.Party).HasMaxLength(PartyLength);
            site.Property(s => s.Region).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<KnownFacility>(facility =>
        {
            facility.HasKey(f => new { f.Site, f.Facility });
            facility.Property(f => f.Site).HasMaxLength(SiteLength);
            facility.Property(f => f.Facility).HasMaxLength(CodeLength);
        });
    }
}
