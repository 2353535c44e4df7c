using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Firms;
using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Requests;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection;

/// <summary>The tables of the Collection service.</summary>
public sealed partial class CollectionDb(DbContextOptions<CollectionDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    public const int SiteLength = 21;
    private const int CodeLength = 20;
    private const int IdLength = PickupRequest.IdLengthMax;
    private const int RegionLength = 6;
    private const int PaperLength = 100;

    // Own
    public DbSet<Terms> Terms => Set<Terms>();
    public DbSet<PickupRequest> Requests => Set<PickupRequest>();
    public DbSet<RequestedItem> RequestedItems => Set<RequestedItem>();
    public DbSet<RequestPhoto> Photos => Set<RequestPhoto>();
    public DbSet<StandingOrder> StandingOrders => Set<StandingOrder>();

    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Stop> Stops => Set<Stop>();
    public DbSet<LabelSeries> LabelSeries => Set<LabelSeries>();
    public DbSet<Device> Devices => Set<Device>();
    public DbSet<KeptRecord> Records => Set<KeptRecord>();

    // Of others' events
    public DbSet<KnownParty> Parties => Set<KnownParty>();
    public DbSet<KnownSite> Sites => Set<KnownSite>();
    public DbSet<KnownFacility> Facilities => Set<KnownFacility>();
    public DbSet<KnownLicence> Licences => Set<KnownLicence>();
    public DbSet<KnownTransportPermit> TransportPermits => Set<KnownTransportPermit>();
    public DbSet<KnownVehicle> Vehicles => Set<KnownVehicle>();
    public DbSet<KnownCrew> Crew => Set<KnownCrew>();
    public DbSet<KnownStock> Stocks => Set<KnownStock>();
    public DbSet<KnownInvitation> Invitations => Set<KnownInvitation>();
    public DbSet<KnownMember> Members => Set<KnownMember>();
    public DbSet<KnownContainer> Containers => Set<KnownContainer>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        OfFirms(modelBuilder);
        OfRequests(modelBuilder);
        OfRounds(modelBuilder);
        OfField(modelBuilder);
        OfHandover(modelBuilder);
        OfRegistry(modelBuilder);
        OfTransport(modelBuilder);
        OfDeclarations(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    private static void OfFirms(ModelBuilder modelBuilder) => modelBuilder.Entity<Terms>(terms =>
    {
        terms.HasKey(t => new { t.Collector, t.Number });
        terms.HasIndex(t => t.Firm);
        terms.HasIndex(t => t.County);
        terms.Ignore(t => t.Prices);
        terms.Property(t => t.Collector).HasMaxLength(CreditCode.Length);
        terms.Property(t => t.Number).HasMaxLength(Firms.Terms.NumberLengthMax);
        terms.Property(t => t.Firm).HasMaxLength(CreditCode.Length);
        terms.Property(t => t.County).HasMaxLength(RegionLength);
    });

    private static void OfRequests(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PickupRequest>(request =>
        {
            request.HasKey(r => r.Id);
            // The board.
            request.HasIndex(r => new { r.Collector, r.State, r.FetchBy, r.Id });
            request.HasIndex(r => new { r.Firm, r.RequestedAt });
            request.HasIndex(r => new { r.Region, r.State });
            // The upkeep.
            request.HasIndex(r => new { r.State, r.RequestedAt });
            request.HasIndex(r => new { r.StandingOrder, r.State });
            request.HasMany(r => r.Items).WithOne().HasForeignKey(item => item.Request).OnDelete(DeleteBehavior.Restrict);
            request.Property(r => r.Id).HasMaxLength(IdLength);
            request.Property(r => r.Firm).HasMaxLength(CreditCode.Length);
            request.Property(r => r.Site).HasMaxLength(SiteLength);
            request.Property(r => r.Region).HasMaxLength(RegionLength);
            request.Property(r => r.Collector).HasMaxLength(CreditCode.Length);
            request.Property(r => r.Note).HasMaxLength(PickupRequest.NoteLengthMax);
            request.Property(r => r.HoursText).HasMaxLength(VisitingHours.TextLengthMax);
            request.Property(r => r.StandingOrder).HasMaxLength(IdLength);
            request.Property(r => r.State).HasConversion<string>().HasMaxLength(CodeLength);
            request.Property(r => r.Round).HasMaxLength(IdLength);
            request.Property(r => r.WithdrawReason).HasMaxLength(PickupRequest.NoteLengthMax);
        });
        modelBuilder.Entity<RequestedItem>(item =>
        {
            item.HasKey(i => new { i.Request, i.Number });
            item.HasIndex(i => i.WasteCode);
            item.Property(i => i.Request).HasMaxLength(IdLength);
            item.Property(i => i.WasteCode).HasMaxLength(CodeLength);
            item.Property(i => i.Description).HasMaxLength(RequestedItem.DescriptionLengthMax);
            item.Property(i => i.IdentifiedBy).HasMaxLength(100);
            item.Property(i => i.IdentifyReason).HasMaxLength(PickupRequest.NoteLengthMax);
        });
        modelBuilder.Entity<RequestPhoto>(photo =>
        {
            photo.HasKey(p => p.Request);
            photo.Property(p => p.Request).HasMaxLength(IdLength);
            photo.Property(p => p.ContentType).HasMaxLength(PhotoBody.ContentTypeLengthMax);
        });
        modelBuilder.Entity<StandingOrder>(order =>
        {
            order.HasKey(o => o.Id);
            order.HasIndex(o => o.Firm);
            order.HasIndex(o => o.Collector);
            order.HasIndex(o => new { o.Active, o.NextOn });
            order.Ignore(o => o.Items);
            order.Ignore(o => o.Codes);
            order.Ignore(o => o.Weekdays);
            order.Ignore(o => o.Rhythm);
            order.Property(o => o.Id).HasMaxLength(IdLength);
            order.Property(o => o.Firm).HasMaxLength(CreditCode.Length);
            order.Property(o => o.Site).HasMaxLength(SiteLength);
            order.Property(o => o.Collector).HasMaxLength(CreditCode.Length);
            order.Property(o => o.Note).HasMaxLength(PickupRequest.NoteLengthMax);
            order.Property(o => o.HoursText).HasMaxLength(VisitingHours.TextLengthMax);
            order.Property(o => o.WeekdaysText).HasMaxLength(CodeLength);
            order.Property(o => o.PlacedBy).HasMaxLength(100);
            order.Property(o => o.LastSkipped).HasMaxLength(CodeLength);
        });
    }

    private static void OfRegistry(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KnownParty>(party =>
        {
            party.HasKey(p => p.Party);
            party.HasIndex(p => p.Region);
            party.Property(p => p.Party).HasMaxLength(CreditCode.Length);
            party.Property(p => p.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<KnownSite>(site =>
        {
            site.HasKey(s => s.Site);
            site.HasIndex(s => s.Party);
            site.HasIndex(s => s.Region);
            site.Property(s => s.Site).HasMaxLength(SiteLength);
            site.Property(s => s.Party).HasMaxLength(CreditCode.Length);
            site.Property(s => s.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<KnownFacility>(facility =>
        {
            facility.HasKey(f => new { f.Site, f.Facility });
            facility.Property(f => f.Site).HasMaxLength(SiteLength);
            facility.Property(f => f.Facility).HasMaxLength(CodeLength);
            facility.Property(f => f.Kind).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<KnownLicence>(licence =>
        {
            licence.HasKey(l => l.Licence);
            licence.HasIndex(l => l.Holder);
            licence.Property(l => l.Licence).HasMaxLength(PaperLength);
            licence.Property(l => l.Holder).HasMaxLength(CreditCode.Length);
            licence.Property(l => l.Kind).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<KnownInvitation>(invitation =>
        {
            invitation.HasKey(i => i.Invitation);
            invitation.HasIndex(i => i.Party);
            invitation.HasIndex(i => i.Region);
            invitation.Property(i => i.Invitation).HasMaxLength(IdLength);
            invitation.Property(i => i.Party).HasMaxLength(CreditCode.Length);
            invitation.Property(i => i.Collector).HasMaxLength(CreditCode.Length);
            invitation.Property(i => i.Region).HasMaxLength(RegionLength);
        });
        modelBuilder.Entity<KnownMember>(member =>
        {
            member.HasKey(m => m.Party);
            member.HasIndex(m => m.Region);
            member.Property(m => m.Party).HasMaxLength(CreditCode.Length);
            member.Property(m => m.Region).HasMaxLength(RegionLength);
            member.Property(m => m.Collector).HasMaxLength(CreditCode.Length);
        });
    }

    private static void OfDeclarations(ModelBuilder modelBuilder) => modelBuilder.Entity<KnownContainer>(container =>
    {
        container.HasKey(c => c.Label);
        container.HasIndex(c => new { c.Party, c.WasteCode });
        container.HasIndex(c => new { c.Site, c.InStore });
        container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
        container.Property(c => c.Party).HasMaxLength(CreditCode.Length);
        container.Property(c => c.Site).HasMaxLength(SiteLength);
        container.Property(c => c.WasteCode).HasMaxLength(CodeLength);
    });
}
