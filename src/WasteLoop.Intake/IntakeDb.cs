using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Intake.Licences;
using WasteLoop.Intake.Receipts;
using WasteLoop.Intake.Replicas;
using WasteLoop.Intake.Stock;
using WasteLoop.Intake.Treatment;
using WasteLoop.Kernel;

namespace WasteLoop.Intake;

/// <summary>The tables of the Intake service: its own, then the replicas.</summary>
public sealed class IntakeDb(DbContextOptions<IntakeDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    /// <summary>A party 18, a site 21; facilities, licences and methods are as the register writes them.</summary>
    private const int CodeLengthMax = 50;
    private const int WordLengthMax = 20;
    private const int UserLengthMax = 100;
    private const int HashLength = 64;
    private const string StillThere = "\"RemainingGrams\" > 0";

    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<ContainerPhoto> ContainerPhotos => Set<ContainerPhoto>();
    public DbSet<StockItem> Stock => Set<StockItem>();
    public DbSet<TreatmentRun> Runs => Set<TreatmentRun>();
    public DbSet<UsedResidueLabel> UsedResidueLabels => Set<UsedResidueLabel>();
    public DbSet<LicenceUsage> LicenceUsages => Set<LicenceUsage>();

    public DbSet<KnownParty> Parties => Set<KnownParty>();
    public DbSet<KnownSite> Sites => Set<KnownSite>();
    public DbSet<KnownFacility> Facilities => Set<KnownFacility>();
    public DbSet<KnownLicence> Licences => Set<KnownLicence>();
    public DbSet<KnownManifest> Manifests => Set<KnownManifest>();
    public DbSet<KnownManifestContainer> ManifestContainers => Set<KnownManifestContainer>();
    public DbSet<KnownContainer> Containers => Set<KnownContainer>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ReceiptState>().HaveConversion<string>().HaveMaxLength(WordLengthMax);
        configurationBuilder.Properties<WeighingMode>().HaveConversion<string>().HaveMaxLength(WordLengthMax);
        configurationBuilder.Properties<OutputKind>().HaveConversion<string>().HaveMaxLength(WordLengthMax);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapReceipts(modelBuilder);
        MapStockAndRuns(modelBuilder);
        MapReplicas(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    private static void MapReceipts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Receipt>(receipt =>
        {
            receipt.HasKey(r => r.Manifest);
            receipt.Ignore(r => r.Here).Ignore(r => r.Missing);
            receipt.HasMany(r => r.Containers).WithOne().HasForeignKey(c => c.Manifest);
            receipt.HasMany(r => r.Weighings).WithOne().HasForeignKey(w => w.Manifest);
            receipt.HasIndex(r => new { r.Receiver, r.Manifest });
            receipt.HasIndex(r => new { r.Mover, r.Manifest });
            receipt.HasIndex(r => new { r.Carrier, r.Manifest });
            receipt.HasIndex(r => new { r.Site, r.State });
            receipt.HasIndex(r => new { r.Licence, r.LicenceYear });
            Codes(receipt, nameof(Receipt.Site), nameof(Receipt.Receiver), nameof(Receipt.Mover), nameof(Receipt.MoverSite), nameof(Receipt.Carrier),
                nameof(Receipt.PlannedMethod), nameof(Receipt.Method), nameof(Receipt.Licence));
            receipt.Property(r => r.Manifest).HasMaxLength(ManifestNumber.Length);
            receipt.Property(r => r.ArrivedBy).HasMaxLength(UserLengthMax);
            receipt.Property(r => r.DecidedBy).HasMaxLength(UserLengthMax);
            receipt.Property(r => r.DifferenceNote).HasMaxLength(Receipt.NoteLengthMax);
        });
        modelBuilder.Entity<ReceiptContainer>(container =>
        {
            container.HasKey(c => new { c.Manifest, c.Label });
            Codes(container, nameof(ReceiptContainer.WasteCode), nameof(ReceiptContainer.Facility));
            container.Property(c => c.Manifest).HasMaxLength(ManifestNumber.Length);
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            container.Property(c => c.Reason).HasMaxLength(Receipt.NoteLengthMax);
            container.Property(c => c.PhotoHash).HasMaxLength(HashLength);
        });
        modelBuilder.Entity<ContainerPhoto>(photo =>
        {
            photo.HasKey(p => new { p.Manifest, p.Label });
            photo.Property(p => p.Manifest).HasMaxLength(ManifestNumber.Length);
            photo.Property(p => p.Label).HasMaxLength(LabelCode.Length);
            photo.Property(p => p.ContentType).HasMaxLength(PhotoBody.ContentTypeLengthMax);
        });
        modelBuilder.Entity<Weighing>(weighing =>
        {
            weighing.HasKey(w => new { w.Manifest, w.Number });
            weighing.Property(w => w.Number).ValueGeneratedNever();
            weighing.HasMany(w => w.Containers).WithOne().HasForeignKey(c => new { c.Manifest, c.Number });
            weighing.Property(w => w.Manifest).HasMaxLength(ManifestNumber.Length);
            weighing.Property(w => w.Method).HasMaxLength(Weighing.TextLengthMax);
            weighing.Property(w => w.Device).HasMaxLength(Weighing.TextLengthMax);
            weighing.Property(w => w.WeighedBy).HasMaxLength(UserLengthMax);
        });
        modelBuilder.Entity<WeighedContainer>(container =>
        {
            container.HasKey(c => new { c.Manifest, c.Number, c.Label });
            container.Property(c => c.Manifest).HasMaxLength(ManifestNumber.Length);
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
        });
        modelBuilder.Entity<LicenceUsage>(usage =>
        {
            usage.HasKey(u => new { u.Licence, u.Year });
            usage.Property(u => u.Licence).HasMaxLength(CodeLengthMax);
            usage.Property(u => u.Year).ValueGeneratedNever();
        });
    }

    private static void MapStockAndRuns(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StockItem>(item =>
        {
            item.HasKey(i => i.Label);
            item.HasIndex(i => new { i.Party, i.Label });
            item.HasIndex(i => new { i.Site, i.Facility });
            item.HasIndex(i => i.WasteCode);
            // What is used up stays for ever, and nobody asks for it: these hold what is still there.
            item.HasIndex(i => new { i.Party, i.HandOnBy, i.Label }).HasFilter(StillThere);
            item.HasIndex(i => new { i.Site, i.HandOnBy, i.Label }).HasFilter(StillThere);
            item.HasIndex(i => new { i.Site, i.Facility, i.RemainingGrams }).HasFilter(StillThere);
            Codes(item, nameof(StockItem.Party), nameof(StockItem.Site), nameof(StockItem.Facility), nameof(StockItem.WasteCode), nameof(StockItem.HandOnRule));
            item.Property(i => i.Label).HasMaxLength(LabelCode.Length);
            item.Property(i => i.Manifest).HasMaxLength(ManifestNumber.Length);
        });
        modelBuilder.Entity<TreatmentRun>(run =>
        {
            run.HasKey(r => r.Run);
            run.HasMany(r => r.Inputs).WithOne().HasForeignKey(i => i.Run);
            run.HasMany(r => r.Outputs).WithOne().HasForeignKey(o => o.Run);
            run.HasIndex(r => new { r.Party, r.Run });
            run.HasIndex(r => new { r.Site, r.Run });
            Codes(run, nameof(TreatmentRun.Party), nameof(TreatmentRun.Site), nameof(TreatmentRun.Facility), nameof(TreatmentRun.Method), nameof(TreatmentRun.Licence));
            run.Property(r => r.Run).HasMaxLength(TreatmentRun.NumberLength);
            run.Property(r => r.CompletedBy).HasMaxLength(UserLengthMax);
        });
        modelBuilder.Entity<RunInputRow>(input =>
        {
            input.HasKey(i => new { i.Run, i.Label });
            input.HasIndex(i => i.Label);
            input.Property(i => i.Run).HasMaxLength(TreatmentRun.NumberLength);
            input.Property(i => i.Label).HasMaxLength(LabelCode.Length);
            input.Property(i => i.Manifest).HasMaxLength(ManifestNumber.Length);
            Codes(input, nameof(RunInputRow.WasteCode));
        });
        modelBuilder.Entity<RunOutputRow>(output =>
        {
            output.HasKey(o => new { o.Run, o.Number });
            output.Property(o => o.Number).ValueGeneratedNever();
            output.Property(o => o.Run).HasMaxLength(TreatmentRun.NumberLength);
            output.Property(o => o.Label).HasMaxLength(LabelCode.Length);
            output.Property(o => o.Name).HasMaxLength(TreatmentRun.NameLengthMax);
            output.Property(o => o.Reason).HasMaxLength(TreatmentRun.ReasonLengthMax);
            Codes(output, nameof(RunOutputRow.WasteCode));
        });
        modelBuilder.Entity<UsedResidueLabel>(used =>
        {
            used.HasKey(u => u.Label);
            used.Property(u => u.Label).HasMaxLength(LabelCode.Length);
            used.Property(u => u.Run).HasMaxLength(TreatmentRun.NumberLength);
            Codes(used, nameof(UsedResidueLabel.HandOnRule));
        });
    }

    private static void MapReplicas(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KnownParty>(party =>
        {
            party.HasKey(p => p.Party);
            Codes(party, nameof(KnownParty.Party), nameof(KnownParty.Region));
        });
        modelBuilder.Entity<KnownSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.HasIndex(s => s.Region);
            Codes(site, nameof(KnownSite.Site), nameof(KnownSite.Party), nameof(KnownSite.Region));
        });
        modelBuilder.Entity<KnownFacility>(facility =>
        {
            facility.HasKey(f => new { f.Site, f.Facility });
            Codes(facility, nameof(KnownFacility.Site), nameof(KnownFacility.Facility), nameof(KnownFacility.Kind));
        });
        modelBuilder.Entity<KnownLicence>(licence =>
        {
            licence.HasKey(l => l.Licence);
            licence.HasIndex(l => l.Holder);
            Codes(licence, nameof(KnownLicence.Licence), nameof(KnownLicence.Holder), nameof(KnownLicence.Kind));
        });
        modelBuilder.Entity<KnownManifest>(manifest =>
        {
            manifest.HasKey(m => m.Manifest);
            manifest.HasIndex(m => new { m.Receiver, m.State });
            manifest.Property(m => m.Manifest).HasMaxLength(ManifestNumber.Length);
            Codes(manifest, nameof(KnownManifest.State), nameof(KnownManifest.Mover), nameof(KnownManifest.MoverSite), nameof(KnownManifest.Carrier),
                nameof(KnownManifest.Receiver), nameof(KnownManifest.ReceiverSite), nameof(KnownManifest.Method), nameof(KnownManifest.Plate));
        });
        modelBuilder.Entity<KnownManifestContainer>(container =>
        {
            container.HasKey(c => new { c.Manifest, c.Label });
            container.Property(c => c.Manifest).HasMaxLength(ManifestNumber.Length);
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            Codes(container, nameof(KnownManifestContainer.WasteCode));
        });
        modelBuilder.Entity<KnownContainer>(container =>
        {
            container.HasKey(c => c.Label);
            container.HasIndex(c => new { c.Site, c.StoreFacility });
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            Codes(container, nameof(KnownContainer.Party), nameof(KnownContainer.Site), nameof(KnownContainer.WasteCode), nameof(KnownContainer.Origin), nameof(KnownContainer.StoreFacility));
        });
    }

    private static void Codes<T>(EntityTypeBuilder<T> entity, params string[] properties) where T : class
    {
        foreach (var property in properties) entity.Property(property).HasMaxLength(CodeLengthMax);
    }
}
