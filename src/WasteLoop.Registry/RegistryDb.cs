using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;
using WasteLoop.Registry.Joining;
using WasteLoop.Registry.Licences;
using WasteLoop.Registry.Parties;
using WasteLoop.Registry.People;
using WasteLoop.Registry.Register;
using WasteLoop.Registry.Sites;
using WasteLoop.Registry.Transport;

namespace WasteLoop.Registry;

/// <summary>The tables of the register and of those who may sign in.</summary>
public sealed class RegistryDb(DbContextOptions<RegistryDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    private const int RegionLength = 6;
    private const int WordLengthMax = 20;

    public DbSet<Party> Parties => Set<Party>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<Facility> Facilities => Set<Facility>();
    public DbSet<Licence> Licences => Set<Licence>();
    public DbSet<TransportPermit> TransportPermits => Set<TransportPermit>();
    public DbSet<Vehicle> Vehicles => Set<Vehicle>();
    public DbSet<CrewMember> Crew => Set<CrewMember>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<User> Users => Set<User>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<MachineKey> MachineKeys => Set<MachineKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapRegister(modelBuilder);
        MapTransport(modelBuilder);
        MapPeople(modelBuilder);
        MapJoining(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    private static void MapRegister(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Party>(party =>
        {
            party.HasKey(p => p.Code);
            party.HasIndex(p => p.Region);
            party.Property(p => p.Code).HasMaxLength(CreditCode.Length);
            party.Property(p => p.Name).HasMaxLength(RegisterWords.NameLengthMax);
            party.Property(p => p.Region).HasMaxLength(RegionLength);
            party.Property(p => p.Address).HasMaxLength(RegisterWords.AddressLengthMax);
            party.Property(p => p.Contact).HasMaxLength(Party.ContactLengthMax);
            party.Property(p => p.Phone).HasMaxLength(Party.PhoneLengthMax);
        });
        modelBuilder.Entity<Site>(site =>
        {
            site.HasKey(s => s.Code);
            site.HasIndex(s => s.Party);
            site.HasIndex(s => s.Region);
            site.Property(s => s.Code).HasMaxLength(SiteCode.Length);
            site.Property(s => s.Party).HasMaxLength(CreditCode.Length);
            site.Property(s => s.Name).HasMaxLength(RegisterWords.NameLengthMax);
            site.Property(s => s.Region).HasMaxLength(RegionLength);
            site.Property(s => s.Address).HasMaxLength(RegisterWords.AddressLengthMax);
        });
        modelBuilder.Entity<Facility>(facility =>
        {
            facility.HasKey(f => new { f.Site, f.Code });
            facility.Property(f => f.Site).HasMaxLength(SiteCode.Length);
            facility.Property(f => f.Code).HasMaxLength(Facility.CodeLengthMax);
            facility.Property(f => f.Name).HasMaxLength(RegisterWords.NameLengthMax);
            facility.Property(f => f.Kind).HasMaxLength(WordLengthMax);
        });
        modelBuilder.Entity<Licence>(licence =>
        {
            licence.HasKey(l => l.Code);
            licence.HasIndex(l => l.Holder);
            licence.Ignore(l => l.MethodList);
            licence.Ignore(l => l.ScopesInOrder);
            licence.HasMany(l => l.Scopes).WithOne().HasForeignKey(s => s.Licence);
            licence.Property(l => l.Code).HasMaxLength(RegisterWords.NumberLengthMax);
            licence.Property(l => l.Holder).HasMaxLength(CreditCode.Length);
            licence.Property(l => l.Kind).HasMaxLength(WordLengthMax);
            licence.Property(l => l.Methods).HasMaxLength(Licence.MethodsLengthMax);
        });
        modelBuilder.Entity<Scope>(scope =>
        {
            scope.ToTable("LicenceScopes");
            scope.HasKey(s => new { s.Licence, s.Category });
            scope.HasIndex(s => s.Category);
            scope.Ignore(s => s.CodeList);
            scope.Property(s => s.Licence).HasMaxLength(RegisterWords.NumberLengthMax);
            scope.Property(s => s.Category).HasMaxLength(WordLengthMax);
            scope.Property(s => s.Mode).HasMaxLength(WordLengthMax);
        });
    }

    private static void MapTransport(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TransportPermit>(permit =>
        {
            permit.HasKey(p => p.Code);
            permit.HasIndex(p => p.Carrier);
            permit.Property(p => p.Code).HasMaxLength(RegisterWords.NumberLengthMax);
            permit.Property(p => p.Carrier).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<Vehicle>(vehicle =>
        {
            vehicle.HasKey(v => v.Plate);
            vehicle.HasIndex(v => v.Carrier);
            vehicle.Property(v => v.Plate).HasMaxLength(Vehicle.PlateLengthMax);
            vehicle.Property(v => v.Carrier).HasMaxLength(CreditCode.Length);
            vehicle.Property(v => v.Certificate).HasMaxLength(RegisterWords.NumberLengthMax);
        });
        modelBuilder.Entity<CrewMember>(member =>
        {
            member.HasKey(c => c.Certificate);
            member.HasIndex(c => c.Carrier);
            member.Property(c => c.Certificate).HasMaxLength(RegisterWords.NumberLengthMax);
            member.Property(c => c.Carrier).HasMaxLength(CreditCode.Length);
            member.Property(c => c.Name).HasMaxLength(CrewMember.NameLengthMax);
            member.Property(c => c.Duty).HasMaxLength(WordLengthMax);
        });
    }

    private static void MapJoining(ModelBuilder modelBuilder) => modelBuilder.Entity<Invitation>(invitation =>
    {
        invitation.HasKey(i => i.Id);
        invitation.HasIndex(i => new { i.Collector, i.Party }).IsUnique();
        invitation.HasIndex(i => i.Party);
        invitation.HasIndex(i => i.Region);
        invitation.HasIndex(i => i.CodeHash).IsUnique();
        invitation.Property(i => i.Id).HasMaxLength(Invitation.IdLengthMax);
        invitation.Property(i => i.Party).HasMaxLength(CreditCode.Length);
        invitation.Property(i => i.Collector).HasMaxLength(CreditCode.Length);
        invitation.Property(i => i.Name).HasMaxLength(RegisterWords.NameLengthMax);
        invitation.Property(i => i.Region).HasMaxLength(RegionLength);
        invitation.Property(i => i.Address).HasMaxLength(RegisterWords.AddressLengthMax);
        invitation.Property(i => i.Contact).HasMaxLength(Party.ContactLengthMax);
        invitation.Property(i => i.Phone).HasMaxLength(Party.PhoneLengthMax);
        invitation.Property(i => i.State).HasConversion<string>().HasMaxLength(WordLengthMax);
        invitation.Property(i => i.CodeHash).HasMaxLength(Session.HashLengthMax);
    });

    // The context is a ServiceDb, so it cannot be an IdentityDbContext: the part of Identity's model that its user store reads is mapped here.
    private static void MapPeople(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<User>(user =>
        {
            user.HasKey(u => u.Id);
            user.HasIndex(u => u.NormalizedUserName).IsUnique();
            user.HasIndex(u => u.Party);
            user.Ignore(u => u.Roles);
            foreach (var unused in new[] { nameof(User.Email), nameof(User.NormalizedEmail), nameof(User.EmailConfirmed), nameof(User.PhoneNumber), nameof(User.PhoneNumberConfirmed), nameof(User.TwoFactorEnabled) })
                user.Ignore(unused);
            user.Property(u => u.Id).HasMaxLength(User.IdLengthMax);
            user.Property(u => u.UserName).HasMaxLength(User.UserNameLengthMax);
            user.Property(u => u.NormalizedUserName).HasMaxLength(User.UserNameLengthMax);
            user.Property(u => u.Name).HasMaxLength(User.PersonNameLengthMax);
            user.Property(u => u.Party).HasMaxLength(CreditCode.Length);
            user.Property(u => u.Region).HasMaxLength(RegionLength);
            user.Property(u => u.RolesText).HasMaxLength(User.RolesLengthMax);
            user.Property(u => u.PasswordHash).HasMaxLength(200);
            user.Property(u => u.SecurityStamp).HasMaxLength(64);
            user.Property(u => u.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        });
        modelBuilder.Entity<IdentityUserClaim<string>>(claim =>
        {
            claim.ToTable("UserClaims");
            claim.HasKey(c => c.Id);
            claim.HasIndex(c => c.UserId);
            claim.Property(c => c.Id).ValueGeneratedNever();
            claim.Property(c => c.UserId).HasMaxLength(User.IdLengthMax);
        });
        modelBuilder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("UserLogins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.Property(l => l.LoginProvider).HasMaxLength(100);
            login.Property(l => l.ProviderKey).HasMaxLength(100);
            login.Property(l => l.UserId).HasMaxLength(User.IdLengthMax);
        });
        modelBuilder.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("UserTokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.UserId).HasMaxLength(User.IdLengthMax);
            token.Property(t => t.LoginProvider).HasMaxLength(100);
            token.Property(t => t.Name).HasMaxLength(100);
        });
        modelBuilder.Entity<Session>(session =>
        {
            session.HasKey(s => s.Id);
            session.HasIndex(s => s.UserId);
            session.Property(s => s.Id).HasMaxLength(Session.IdLengthMax);
            session.Property(s => s.UserId).HasMaxLength(User.IdLengthMax);
            session.Property(s => s.SecretHash).HasMaxLength(Session.HashLengthMax);
        });
        modelBuilder.Entity<MachineKey>(key =>
        {
            key.HasKey(k => k.Id);
            key.HasIndex(k => k.Party);
            key.Ignore(k => k.Roles);
            key.Property(k => k.Id).HasMaxLength(MachineKey.IdLengthMax);
            key.Property(k => k.Name).HasMaxLength(RegisterWords.NameLengthMax);
            key.Property(k => k.Party).HasMaxLength(CreditCode.Length);
            key.Property(k => k.Region).HasMaxLength(RegionLength);
            key.Property(k => k.RolesText).HasMaxLength(User.RolesLengthMax);
            key.Property(k => k.SecretHash).HasMaxLength(Session.HashLengthMax);
            key.Property(k => k.MadeBy).HasMaxLength(100);
        });
    }
}
