using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting;

/// <summary>The register, as far as coverage and capacity ask for it.</summary>
public sealed partial class ReportingDb
{
    public DbSet<RegisteredParty> RegisteredParties => Set<RegisteredParty>();
    public DbSet<RegisteredSite> RegisteredSites => Set<RegisteredSite>();
    public DbSet<RegisteredFacility> RegisteredFacilities => Set<RegisteredFacility>();
    public DbSet<RegisteredLicence> RegisteredLicences => Set<RegisteredLicence>();
    public DbSet<LicenceStep> LicenceSteps => Set<LicenceStep>();

    private static void OfRegister(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RegisteredLicence>(licence =>
        {
            licence.HasKey(l => l.Licence);
            licence.HasIndex(l => l.Holder);
            licence.Property(l => l.Licence).HasMaxLength(LicenceLength);
            licence.Property(l => l.Holder).HasMaxLength(CreditCode.Length);
            licence.Property(l => l.Kind).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<RegisteredParty>(firm =>
        {
            firm.HasKey(f => f.Party);
            firm.HasIndex(f => f.Region);
            firm.Property(f => f.Party).HasMaxLength(CreditCode.Length);
            firm.Property(f => f.Name).HasMaxLength(NameLength);
            firm.Property(f => f.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<RegisteredSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.HasIndex(s => s.Party);
            site.Property(s => s.Site).HasMaxLength(SiteLength);
            site.Property(s => s.Party).HasMaxLength(CreditCode.Length);
            site.Property(s => s.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<RegisteredFacility>(facility =>
        {
            facility.HasKey(f => new { f.Site, f.Facility });
            facility.HasIndex(f => f.Kind);
            facility.Property(f => f.Site).HasMaxLength(SiteLength);
            facility.Property(f => f.Facility).HasMaxLength(CodeLength);
            facility.Property(f => f.Kind).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<LicenceStep>(step =>
        {
            step.HasKey(s => new { s.Licence, s.Sequence });
            step.HasIndex(s => s.Holder);
            step.Property(s => s.Licence).HasMaxLength(LicenceLength);
            step.Property(s => s.Holder).HasMaxLength(CreditCode.Length);
            step.Property(s => s.Kind).HasMaxLength(WordLength);
            step.Property(s => s.Methods).HasMaxLength(MethodsLength);
        });
    }
}
