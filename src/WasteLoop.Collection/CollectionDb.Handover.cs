using WasteLoop.Chassis.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection;

/// <summary>The tables of the hand-over at the door.</summary>
public sealed partial class CollectionDb
{
    public DbSet<HandoverCode> HandoverCodes => Set<HandoverCode>();
    public DbSet<StopPhoto> StopPhotos => Set<StopPhoto>();
    public DbSet<NamedPhoto> NamedPhotos => Set<NamedPhoto>();

    private static void OfHandover(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HandoverCode>(code =>
        {
            code.HasKey(c => c.Id);
            code.HasIndex(c => new { c.Firm, c.Id });
            code.HasIndex(c => new { c.Firm, c.Ended });
            code.Property(c => c.Id).HasMaxLength(IdLength);
            code.Property(c => c.Firm).HasMaxLength(CreditCode.Length);
            code.Property(c => c.Person).HasMaxLength(HandoverCode.PersonLengthMax);
            code.Property(c => c.Salt).HasMaxLength(HandoverCode.SaltBytes);
            code.Property(c => c.Hash).HasMaxLength(HandoverCode.HashBytes);
        });
        modelBuilder.Entity<Stop>(stop =>
        {
            // A desk's list, and the open disputes and unconfirmed stops in it; a firm's; the disputes of a region.
            stop.HasIndex(s => new { s.Collector, s.Id });
            stop.HasIndex(s => new { s.Collector, s.Handover, s.Id });
            stop.HasIndex(s => new { s.Mover, s.Handover, s.Id });
            stop.HasIndex(s => new { s.Handover, s.MoverRegion });
            stop.Property(s => s.Collector).HasMaxLength(CreditCode.Length);
            stop.Property(s => s.Handover).HasConversion<string>().HasMaxLength(CodeLength);
            stop.Property(s => s.ConfirmedBy).HasMaxLength(HandoverCode.PersonLengthMax);
            stop.Property(s => s.ConfirmationProblem).HasMaxLength(CodeLength);
            foreach (var user in new[] { nameof(Stop.AgreedBy), nameof(Stop.DisputedBy), nameof(Stop.DisputeSettledBy) }) stop.Property(user).HasMaxLength(100);
            stop.Property(s => s.DisputeReason).HasMaxLength(Round.TextLengthMax);
            stop.Property(s => s.DisputeNote).HasMaxLength(Round.TextLengthMax);
        });
        modelBuilder.Entity<StopPhoto>(photo =>
        {
            photo.HasKey(p => new { p.Hash, p.Party });
            photo.Property(p => p.Hash).HasMaxLength(StopPhoto.HashLength);
            photo.Property(p => p.Party).HasMaxLength(CreditCode.Length);
            photo.Property(p => p.ContentType).HasMaxLength(PhotoBody.ContentTypeLengthMax);
        });
        modelBuilder.Entity<NamedPhoto>(named =>
        {
            named.HasKey(n => new { n.Device, n.Record, n.Photo });
            named.HasIndex(n => n.Photo);
            // What a phone is told to send.
            named.HasIndex(n => new { n.Device, n.Here, n.Photo });
            named.Property(n => n.Device).HasMaxLength(DeviceLength);
            named.Property(n => n.Record).HasMaxLength(HashLength);
            named.Property(n => n.Photo).HasMaxLength(StopPhoto.HashLength);
            named.Property(n => n.Party).HasMaxLength(CreditCode.Length);
            named.Property(n => n.Round).HasMaxLength(Field.KeptRecord.RoundLengthMax);
            named.Property(n => n.Stop).HasMaxLength(IdLength);
        });
    }
}
