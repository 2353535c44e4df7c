using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection;

/// <summary>The tables of rounds, phones and transport papers.</summary>
public sealed partial class CollectionDb
{
    private const int PlateLength = 20;
    private const int CertificateLength = 50;
    private const int DeviceLength = 64;
    private const int HashLength = 64;
    private const int WeigherLength = 100;

    private static void OfRounds(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Round>(round =>
        {
            round.HasKey(r => r.Id);
            round.HasIndex(r => new { r.Collector, r.Day, r.Id });
            round.HasIndex(r => new { r.Carrier, r.Day });
            // The upkeep, and what is on its way to a point.
            round.HasIndex(r => new { r.State, r.Day });
            round.Ignore(r => r.OpenStops);
            round.Ignore(r => r.LoadGrams);
            round.HasMany(r => r.Stops).WithOne().HasForeignKey(stop => stop.Round).OnDelete(DeleteBehavior.Cascade);
            round.Property(r => r.Id).HasMaxLength(IdLength);
            foreach (var party in new[] { nameof(Round.Collector), nameof(Round.Carrier), nameof(Round.Receiver) }) round.Property(party).HasMaxLength(CreditCode.Length);
            round.Property(r => r.ReceiverSite).HasMaxLength(SiteLength);
            round.Property(r => r.ReceiverRegion).HasMaxLength(RegionLength);
            round.Property(r => r.Plate).HasMaxLength(PlateLength);
            round.Property(r => r.Driver).HasMaxLength(CertificateLength);
            round.Property(r => r.Escort).HasMaxLength(CertificateLength);
            round.Property(r => r.State).HasConversion<string>().HasMaxLength(CodeLength);
            round.Property(r => r.Device).HasMaxLength(DeviceLength);
            round.Property(r => r.CancelReason).HasMaxLength(Round.TextLengthMax);
        });
        modelBuilder.Entity<Stop>(stop =>
        {
            stop.HasKey(s => s.Id);
            stop.HasIndex(s => new { s.Mover, s.Id });
            stop.HasIndex(s => s.MoverRegion);
            stop.HasIndex(s => s.Request);
            stop.Ignore(s => s.IsOpen);
            stop.Ignore(s => s.EstimateGrams);
            stop.Ignore(s => s.CollectedGrams);
            stop.HasMany(s => s.Lines).WithOne().HasForeignKey(line => line.Stop).OnDelete(DeleteBehavior.Cascade);
            stop.HasMany(s => s.Containers).WithOne().HasForeignKey(container => container.Stop).OnDelete(DeleteBehavior.Cascade);
            foreach (var id in new[] { nameof(Stop.Id), nameof(Stop.Round), nameof(Stop.Request), nameof(Stop.MovedTo) }) stop.Property(id).HasMaxLength(IdLength);
            stop.Property(s => s.Mover).HasMaxLength(CreditCode.Length);
            stop.Property(s => s.MoverSite).HasMaxLength(SiteLength);
            stop.Property(s => s.MoverRegion).HasMaxLength(RegionLength);
            foreach (var code in new[] { nameof(Stop.Method), nameof(Stop.Manifest), nameof(Stop.Confirmation) }) stop.Property(code).HasMaxLength(CodeLength);
            stop.Property(s => s.State).HasConversion<string>().HasMaxLength(CodeLength);
            stop.Property(s => s.Reason).HasConversion<string>().HasMaxLength(CodeLength);
            stop.Property(s => s.Text).HasMaxLength(Round.TextLengthMax);
            stop.Property(s => s.DecidedBy).HasMaxLength(DeviceLength);
        });
        modelBuilder.Entity<StopLine>(line =>
        {
            line.HasKey(l => new { l.Stop, l.WasteCode });
            line.Property(l => l.Stop).HasMaxLength(IdLength);
            line.Property(l => l.WasteCode).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<StopContainer>(container =>
        {
            container.HasKey(c => new { c.Stop, c.Label });
            container.HasIndex(c => c.Label);
            container.Property(c => c.Stop).HasMaxLength(IdLength);
            container.Property(c => c.Label).HasMaxLength(LabelCode.Length);
            foreach (var code in new[] { nameof(StopContainer.WasteCode), nameof(StopContainer.Form), nameof(StopContainer.Packaging) }) container.Property(code).HasMaxLength(CodeLength);
            // Litres with three decimals, up to a tank truck.
            container.Property(c => c.VolumeLitres).HasPrecision(12, 3);
            container.Property(c => c.Weigher).HasMaxLength(WeigherLength);
        });
        modelBuilder.Entity<LabelSeries>(series =>
        {
            series.HasKey(s => new { s.Firm, s.WasteCode, s.Day });
            series.Property(s => s.Firm).HasMaxLength(CreditCode.Length);
            series.Property(s => s.WasteCode).HasMaxLength(CodeLength);
        });
    }

    private static void OfField(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Device>(device =>
        {
            device.HasKey(d => d.Id);
            device.HasIndex(d => new { d.Party, d.Id });
            device.Property(d => d.Id).HasMaxLength(DeviceLength);
            device.Property(d => d.Party).HasMaxLength(CreditCode.Length);
            device.Property(d => d.Owner).HasMaxLength(100);
            device.Property(d => d.Key).HasMaxLength(DeviceKey.JwkLengthMax);
            device.Property(d => d.EndReason).HasMaxLength(Round.TextLengthMax);
            device.Property(d => d.HeadHash).HasMaxLength(HashLength);
        });
        modelBuilder.Entity<KeptRecord>(record =>
        {
            record.HasKey(r => new { r.Device, r.Counter, r.Hash });
            record.HasIndex(r => new { r.Device, r.Status });
            // The dispatcher's list.
            record.HasIndex(r => new { r.Status, r.SettledAt, r.Device });
            record.HasIndex(r => r.Hash);
            record.Property(r => r.Device).HasMaxLength(DeviceLength);
            record.Property(r => r.Counter).ValueGeneratedNever();
            record.Property(r => r.Hash).HasMaxLength(HashLength);
            record.Property(r => r.Previous).HasMaxLength(HashLength);
            record.Property(r => r.Type).HasMaxLength(FieldRecord.TypeLengthMax);
            record.Property(r => r.Round).HasMaxLength(KeptRecord.RoundLengthMax);
            record.Property(r => r.Signature).HasMaxLength(100);
            record.Property(r => r.Status).HasConversion<string>().HasMaxLength(CodeLength);
            record.Property(r => r.Code).HasMaxLength(100);
            record.Property(r => r.Zh).HasMaxLength(KeptRecord.ReasonLengthMax);
            record.Property(r => r.En).HasMaxLength(KeptRecord.ReasonLengthMax);
            record.Property(r => r.SettledBy).HasMaxLength(100);
            record.Property(r => r.SettleNote).HasMaxLength(KeptRecord.NoteLengthMax);
            record.Ignore(r => r.HappenedAt);
        });
    }

    private static void OfTransport(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KnownTransportPermit>(permit =>
        {
            permit.HasKey(p => p.Permit);
            permit.HasIndex(p => p.Carrier);
            permit.Property(p => p.Permit).HasMaxLength(PaperLength);
            permit.Property(p => p.Carrier).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownVehicle>(vehicle =>
        {
            vehicle.HasKey(v => v.Plate);
            vehicle.HasIndex(v => v.Carrier);
            vehicle.Property(v => v.Plate).HasMaxLength(PlateLength);
            vehicle.Property(v => v.Carrier).HasMaxLength(CreditCode.Length);
        });
        modelBuilder.Entity<KnownCrew>(person =>
        {
            person.HasKey(p => p.Certificate);
            person.HasIndex(p => p.Carrier);
            person.Property(p => p.Certificate).HasMaxLength(CertificateLength);
            person.Property(p => p.Carrier).HasMaxLength(CreditCode.Length);
            person.Property(p => p.Duty).HasMaxLength(CodeLength);
        });
        modelBuilder.Entity<KnownStock>(stock =>
        {
            stock.HasKey(s => s.Site);
            stock.Property(s => s.Site).HasMaxLength(SiteLength);
        });
    }
}
