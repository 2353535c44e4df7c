using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Declarations.Past;
using WasteLoop.Declarations.Plans;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Declarations.Returns;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations;

/// <summary>The tables of the Declarations service.</summary>
public sealed class DeclarationsDb(DbContextOptions<DeclarationsDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    private const int SiteLength = 21;
    private const int PlanLength = 27;
    private const int BatchLength = 40;
    private const int ManifestLength = 40;
    private const int CodeLength = 20;
    private const int HashLength = 64;
    private const int LicenceLength = 50;

    // Own
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanRevision> PlanRevisions => Set<PlanRevision>();
    public DbSet<PlanRevisionLine> PlanRevisionLines => Set<PlanRevisionLine>();
    public DbSet<Container> Containers => Set<Container>();
    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();
    public DbSet<Return> Returns => Set<Return>();
    public DbSet<ReturnRevision> ReturnRevisions => Set<ReturnRevision>();
    public DbSet<Serial> Serials => Set<Serial>();
    public DbSet<PastBatch> PastBatches => Set<PastBatch>();

    // Of others' events
    public DbSet<KnownParty> Parties => Set<KnownParty>();
    public DbSet<KnownSite> Sites => Set<KnownSite>();
    public DbSet<KnownStore> Stores => Set<KnownStore>();
    public DbSet<KnownTreatment> Treatments => Set<KnownTreatment>();
    public DbSet<KnownLicence> Licences => Set<KnownLicence>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Plan>(plan =>
        {
            plan.HasKey(p => p.Code);
            plan.HasIndex(p => new { p.Site, p.Year }).IsUnique();
            plan.HasIndex(p => p.Party);
            plan.Property(p => p.Code).HasMaxLength(PlanLength);
            plan.Property(p => p.Site).HasMaxLength(SiteLength);
            plan.Property(p => p.Party).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<PlanRevision>(revision =>
        {
            revision.HasKey(r => new { r.Plan, r.Revision });
            revision.Property(r => r.Plan).HasMaxLength(PlanLength);
            revision.Property(r => r.FiledBy).HasMaxLength(100);
        });
        modelBuilder.Entity<PlanRevisionLine>(line =>
        {
            line.HasKey(l => new { l.Plan, l.Revision, l.Line });
            line.Property(l => l.Plan).HasMaxLength(PlanLength);
            line.Property(l => l.WasteCode).HasMaxLength(CodeLength);
            line.Property(l => l.Receiver).HasMaxLength(CreditCode.Length);
            line.Property(l => l.Method).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<Container>(container =>
        {
            container.HasKey(c => c.Label);
            container.HasIndex(c => new { c.Party, c.LabelledAt });
            container.HasIndex(c => new { c.Site, c.LabelledAt });
            container.HasIndex(c => new { c.Site, c.Facility, c.State });
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            container.Property(c => c.Party).HasMaxLength(CreditCode.Length);
            container.Property(c => c.Site).HasMaxLength(SiteLength);
            foreach (var code in new[] { nameof(Container.WasteCode), nameof(Container.Category), nameof(Container.Hazards), nameof(Container.Form), nameof(Container.Packaging), nameof(Container.Facility) })
                container.Property(code).HasMaxLength(CodeLength);
            container.Property(c => c.State).HasConversion<string>().HasMaxLength(CodeLength);
            container.Property(c => c.Origin).HasConversion<string>().HasMaxLength(CodeLength);
            container.Property(c => c.WasteName).HasMaxLength(500);
            container.Property(c => c.MainComponents).HasMaxLength(LabelContainer.ComponentsLengthMax);
            container.Property(c => c.HarmfulComponents).HasMaxLength(LabelContainer.ComponentsLengthMax);
            container.Property(c => c.Precautions).HasMaxLength(LabelContainer.PrecautionsLengthMax);
            container.Property(c => c.Remarks).HasMaxLength(LabelContainer.RemarksLengthMax);
            container.Property(c => c.WeighMethod).HasMaxLength(WeighContainer.MethodLengthMax);
            container.Property(c => c.WeighDevice).HasMaxLength(WeighContainer.DeviceLengthMax);
            container.Property(c => c.WithdrawReason).HasMaxLength(Container.ReasonLengthMax);
            container.Property(c => c.Run).HasMaxLength(100);
            container.Property(c => c.Manifest).HasMaxLength(ManifestLength);
            container.Property(c => c.DecidedManifest).HasMaxLength(ManifestLength);
            foreach (var batch in new[] { nameof(Container.GeneratedBatch), nameof(Container.StoredInBatch), nameof(Container.StoredOutBatch) })
                container.Property(batch).HasMaxLength(BatchLength);
        });
        modelBuilder.Entity<LedgerRow>(row =>
        {
            row.HasKey(r => new { r.Site, r.Number });
            row.HasIndex(r => new { r.Party, r.BatchCode }).IsUnique();
            row.HasIndex(r => new { r.Label, r.Kind });
            // Returns and proposals sum over it without touching the rows.
            row.HasIndex(r => new { r.Site, r.Kind, r.CountsOn, r.WasteCode, r.Grams });
            row.Property(r => r.Site).HasMaxLength(SiteLength);
            row.Property(r => r.Party).HasMaxLength(CreditCode.Length);
            row.Property(r => r.Kind).HasConversion<string>().HasMaxLength(CodeLength);
            row.Property(r => r.Label).HasMaxLength(LabelCode.Length);
            row.Property(r => r.WasteCode).HasMaxLength(CodeLength);
            row.Property(r => r.Facility).HasMaxLength(CodeLength);
            row.Property(r => r.Method).HasMaxLength(CodeLength);
            row.Property(r => r.Receiver).HasMaxLength(CreditCode.Length);
            row.Property(r => r.Manifest).HasMaxLength(ManifestLength);
            row.Property(r => r.Reason).HasMaxLength(Container.ReasonLengthMax);
            row.Property(r => r.Who).HasMaxLength(100);
            foreach (var batch in new[] { nameof(LedgerRow.BatchCode), nameof(LedgerRow.BackReference), nameof(LedgerRow.ReversalOf) })
                row.Property(batch).HasMaxLength(BatchLength);
        });
        modelBuilder.Entity<Return>(confirmed =>
        {
            confirmed.HasKey(r => r.Code);
            confirmed.Ignore(r => r.State);
            confirmed.HasIndex(r => new { r.Site, r.Year });
            confirmed.HasIndex(r => new { r.Site, r.To });
            confirmed.Property(r => r.Code).HasMaxLength(Return.CodeLengthMax);
            confirmed.Property(r => r.Party).HasMaxLength(CreditCode.Length);
            confirmed.Property(r => r.Site).HasMaxLength(SiteLength);
            confirmed.Property(r => r.Period).HasMaxLength(ReturnPeriod.TextLengthMax);
            confirmed.Property(r => r.FiguresHash).HasMaxLength(HashLength);
        });
        modelBuilder.Entity<ReturnRevision>(revision =>
        {
            revision.HasKey(r => new { r.Return, r.Revision });
            revision.Property(r => r.Return).HasMaxLength(Return.CodeLengthMax);
            revision.Property(r => r.ConfirmedBy).HasMaxLength(100);
            revision.Property(r => r.Person).HasMaxLength(Return.PersonLengthMax);
            revision.Property(r => r.FiguresHash).HasMaxLength(HashLength);
        });
        modelBuilder.Entity<Serial>(serial =>
        {
            serial.HasKey(s => s.Scope);
            serial.Property(s => s.Scope).HasMaxLength(Serial.ScopeLengthMax);
        });
        modelBuilder.Entity<PastBatch>(batch =>
        {
            batch.HasKey(b => b.Label);
            batch.Property(b => b.Label).HasMaxLength(LabelCode.Length);
            batch.Property(b => b.Hash).HasMaxLength(HashLength);
        });
        modelBuilder.Entity<KnownParty>(party =>
        {
            party.HasKey(p => p.Party);
            party.Property(p => p.Party).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.Ignore(s => s.RuleRegion);
            site.HasIndex(s => s.Party);
            site.HasIndex(s => s.Region);
            site.Property(s => s.ProbableCodes).HasMaxLength(KnownSite.ProbableCodesLengthMax);
            site.Property(s => s.Site).HasMaxLength(SiteLength);
            site.Property(s => s.Party).HasMaxLength(CreditCode.Length);
            site.Property(s => s.Region).HasMaxLength(6);
        });
        modelBuilder.Entity<KnownStore>(store =>
        {
            store.HasKey(s => new { s.Site, s.Facility });
            store.Property(s => s.Site).HasMaxLength(SiteLength);
            store.Property(s => s.Facility).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<KnownTreatment>(treatment =>
        {
            treatment.HasKey(t => new { t.Site, t.Facility });
            treatment.Property(t => t.Site).HasMaxLength(SiteLength);
            treatment.Property(t => t.Facility).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<KnownLicence>(licence =>
        {
            licence.HasKey(l => l.Licence);
            licence.HasIndex(l => l.Holder);
            licence.Property(l => l.Licence).HasMaxLength(LicenceLength);
            licence.Property(l => l.Holder).HasMaxLength(CreditCode.Length);
        });
        base.OnModelCreating(modelBuilder);
    }
}
