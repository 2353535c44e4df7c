using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;
using WasteLoop.Manifests.Drafts;
using WasteLoop.Manifests.Replicas;
using WasteLoop.Manifests.Transfer;

namespace WasteLoop.Manifests;

/// <summary>The tables of the Manifests service.</summary>
public sealed class ManifestsDb(DbContextOptions<ManifestsDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    public const int PlateLength = 20;
    public const int CertificateLength = 50;
    private const int CodeLength = 20;
    private const int IdLength = 32;
    private const int RegionLength = 6;
    private const int NameLength = 200;
    private const int PermitLength = 100;

    // Own
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Manifest> Manifests => Set<Manifest>();
    public DbSet<CarriedContainer> CarriedContainers => Set<CarriedContainer>();
    public DbSet<ManifestStep> Steps => Set<ManifestStep>();
    public DbSet<LoadedContainer> LoadedContainers => Set<LoadedContainer>();
    public DbSet<PlanUsage> PlanUsages => Set<PlanUsage>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    // Of others' events
    public DbSet<KnownParty> Parties => Set<KnownParty>();
    public DbSet<KnownSite> Sites => Set<KnownSite>();
    public DbSet<KnownLicence> Licences => Set<KnownLicence>();
    public DbSet<KnownTransportPermit> TransportPermits => Set<KnownTransportPermit>();
    public DbSet<KnownVehicle> Vehicles => Set<KnownVehicle>();
    public DbSet<KnownCrew> Crew => Set<KnownCrew>();
    public DbSet<KnownPlan> Plans => Set<KnownPlan>();
    public DbSet<KnownPlanLine> PlanLines => Set<KnownPlanLine>();
    public DbSet<KnownContainer> Containers => Set<KnownContainer>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Own(modelBuilder);
        OfRegistry(modelBuilder);
        OfDeclarations(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    private static void Own(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Draft>(draft =>
        {
            draft.HasKey(d => d.Id);
            draft.HasIndex(d => new { d.Mover, d.State });
            draft.Property(d => d.Id).HasMaxLength(IdLength);
            draft.Property(d => d.Mover).HasMaxLength(CreditCode.Length);
            draft.Property(d => d.MoverSite).HasMaxLength(DraftContent.SiteLength);
            draft.Property(d => d.Carrier).HasMaxLength(CreditCode.Length);
            draft.Property(d => d.Receiver).HasMaxLength(CreditCode.Length);
            draft.Property(d => d.ReceiverSite).HasMaxLength(DraftContent.SiteLength);
            draft.Property(d => d.Method).HasMaxLength(CodeLength);
            draft.Property(d => d.State).HasConversion<string>().HasMaxLength(CodeLength);
            draft.Property(d => d.Manifest).HasMaxLength(ManifestNumber.Length);
        });
        modelBuilder.Entity<Manifest>(manifest =>
        {
            manifest.HasKey(m => m.Number);
            manifest.Ignore(m => m.Loaded);
            manifest.HasIndex(m => m.Mover);
            manifest.HasIndex(m => m.Carrier);
            manifest.HasIndex(m => m.Receiver);
            manifest.HasIndex(m => m.MoverRegion);
            manifest.HasIndex(m => m.ReceiverRegion);
            manifest.HasIndex(m => m.IssuedAt);
            manifest.HasIndex(m => new { m.Plate, m.State });
            manifest.HasIndex(m => m.Draft).IsUnique();
            manifest.HasMany(m => m.Containers).WithOne().HasForeignKey(c => c.Manifest).OnDelete(DeleteBehavior.Restrict);
            manifest.HasMany(m => m.Steps).WithOne().HasForeignKey(s => s.Manifest).OnDelete(DeleteBehavior.Restrict);
            manifest.Property(m => m.Number).HasMaxLength(ManifestNumber.Length);
            manifest.Property(m => m.Draft).HasMaxLength(IdLength);
            foreach (var party in new[] { nameof(Manifest.Mover), nameof(Manifest.Carrier), nameof(Manifest.Receiver) }) manifest.Property(party).HasMaxLength(CreditCode.Length);
            foreach (var name in new[] { nameof(Manifest.MoverName), nameof(Manifest.CarrierName), nameof(Manifest.ReceiverName) }) manifest.Property(name).HasMaxLength(NameLength);
            foreach (var site in new[] { nameof(Manifest.MoverSite), nameof(Manifest.ReceiverSite) }) manifest.Property(site).HasMaxLength(DraftContent.SiteLength);
            foreach (var region in new[] { nameof(Manifest.MoverRegion), nameof(Manifest.ReceiverRegion) }) manifest.Property(region).HasMaxLength(RegionLength);
            manifest.Property(m => m.Method).HasMaxLength(CodeLength);
            manifest.Property(m => m.SignedBy).HasMaxLength(100);
            manifest.Property(m => m.ContentHash).HasMaxLength(64);
            manifest.Property(m => m.State).HasConversion<string>().HasMaxLength(CodeLength);
            manifest.Property(m => m.Outcome).HasConversion<string>().HasMaxLength(CodeLength);
            manifest.Property(m => m.VoidReason).HasMaxLength(Manifest.ReasonLengthMax);
            manifest.Property(m => m.Plate).HasMaxLength(PlateLength);
            manifest.Property(m => m.Driver).HasMaxLength(CertificateLength);
            manifest.Property(m => m.Escort).HasMaxLength(CertificateLength);
            manifest.Property(m => m.ReceiverMethod).HasMaxLength(CodeLength);
            manifest.Property(m => m.ReceiverLicence).HasMaxLength(PermitLength);
            manifest.Property(m => m.DifferenceNote).HasMaxLength(ManifestStep.NoteLengthMax);
        });
        modelBuilder.Entity<CarriedContainer>(container =>
        {
            container.HasKey(c => new { c.Manifest, c.Label });
            container.HasIndex(c => c.WasteCode);
            container.Property(c => c.Manifest).HasMaxLength(ManifestNumber.Length);
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            container.Property(c => c.RefusalReason).HasMaxLength(Manifest.ReasonLengthMax);
            foreach (var code in new[] { nameof(CarriedContainer.WasteCode), nameof(CarriedContainer.Hazards), nameof(CarriedContainer.Form), nameof(CarriedContainer.Packaging) })
                container.Property(code).HasMaxLength(CodeLength);
            container.Property(c => c.WasteName).HasMaxLength(500);
        });
        modelBuilder.Entity<ManifestStep>(step =>
        {
            step.HasKey(s => new { s.Manifest, s.Number });
            step.Property(s => s.Manifest).HasMaxLength(ManifestNumber.Length);
            step.Property(s => s.Number).ValueGeneratedNever();
            step.Property(s => s.What).HasMaxLength(CodeLength);
            foreach (var who in new[] { nameof(ManifestStep.Party), nameof(ManifestStep.User), nameof(ManifestStep.Device) }) step.Property(who).HasMaxLength(100);
            step.Property(s => s.Note).HasMaxLength(ManifestStep.NoteLengthMax);
        });
        modelBuilder.Entity<LoadedContainer>(loaded =>
        {
            loaded.HasKey(l => l.Label);
            loaded.HasIndex(l => l.Manifest);
            loaded.Property(l => l.Label).HasMaxLength(LabelCode.Length);
            loaded.Property(l => l.Manifest).HasMaxLength(ManifestNumber.Length);
        });
        modelBuilder.Entity<PlanUsage>(usage =>
        {
            usage.HasKey(u => new { u.Site, u.Year, u.WasteCode, u.Receiver });
            usage.Property(u => u.Site).HasMaxLength(DraftContent.SiteLength);
            usage.Property(u => u.WasteCode).HasMaxLength(CodeLength);
            usage.Property(u => u.Receiver).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<NumberSeries>(series =>
        {
            series.HasKey(s => new { s.Year, s.Prefecture, s.Shard });
            series.Property(s => s.Prefecture).HasMaxLength(4);
        });
    }

    private static void OfRegistry(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KnownParty>(party =>
        {
            party.HasKey(p => p.Party);
            party.Property(p => p.Party).HasMaxLength(CreditCode.Length);
            party.Property(p => p.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<KnownSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.HasIndex(s => s.Party);
            site.Property(s => s.Site).HasMaxLength(DraftContent.SiteLength);
            site.Property(s => s.Party).HasMaxLength(CreditCode.Length);
            site.Property(s => s.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<KnownLicence>(licence =>
        {
            licence.HasKey(l => l.Licence);
            licence.HasIndex(l => l.Holder);
            licence.Property(l => l.Licence).HasMaxLength(PermitLength);
            licence.Property(l => l.Holder).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownTransportPermit>(permit =>
        {
            permit.HasKey(p => p.Permit);
            permit.HasIndex(p => p.Carrier);
            permit.Property(p => p.Permit).HasMaxLength(PermitLength);
            permit.Property(p => p.Carrier).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownVehicle>(vehicle =>
        {
            vehicle.HasKey(v => v.Plate);
            vehicle.Property(v => v.Plate).HasMaxLength(PlateLength);
            vehicle.Property(v => v.Carrier).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownCrew>(person =>
        {
            person.HasKey(p => p.Certificate);
            person.Property(p => p.Certificate).HasMaxLength(CertificateLength);
            person.Property(p => p.Carrier).HasMaxLength(CreditCode.Length);
            person.Property(p => p.Duty).HasMaxLength(CodeLength);
        });
    }

    private static void OfDeclarations(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KnownPlan>(plan =>
        {
            plan.HasKey(p => new { p.Site, p.Year });
            plan.Property(p => p.Site).HasMaxLength(DraftContent.SiteLength);
        });
        modelBuilder.Entity<KnownPlanLine>(line =>
        {
            line.HasKey(l => new { l.Site, l.Year, l.WasteCode, l.Receiver });
            line.Property(l => l.Site).HasMaxLength(DraftContent.SiteLength);
            line.Property(l => l.WasteCode).HasMaxLength(CodeLength);
            line.Property(l => l.Receiver).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownContainer>(container =>
        {
            container.HasKey(c => c.Label);
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            container.Property(c => c.Party).HasMaxLength(CreditCode.Length);
            container.Property(c => c.Site).HasMaxLength(DraftContent.SiteLength);
            container.Property(c => c.WasteCode).HasMaxLength(CodeLength);
        });
    }
}
