using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Reports;
using WasteLoop.Reporting.Reports.Schedules;

namespace WasteLoop.Reporting;

/// <summary>The tables of reports and their schedules: Reporting's own, journaled.</summary>
public sealed partial class ReportingDb
{

    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportContent> ReportContents => Set<ReportContent>();
    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    private static void OfReports(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Report>(report =>
        {
            report.HasKey(r => r.Id);
            // What waits, in its order; a user's open ones; a region's reports, and its newest of a kind.
            report.HasIndex(r => new { r.State, r.Id });
            report.HasIndex(r => new { r.OrderedBy, r.State });
            report.HasIndex(r => new { r.Region, r.Kind, r.AsOf });
            // A schedule orders each period once, whatever process does.
            report.HasIndex(r => new { r.Schedule, r.Kind, r.Region, r.Period }).IsUnique().HasFilter("\"Schedule\" IS NOT NULL");
            report.Property(r => r.Id).HasMaxLength(IdLength);
            report.Property(r => r.Kind).HasMaxLength(ReportKinds.NameLengthMax);
            report.Property(r => r.Region).HasMaxLength(WordLength);
            report.Property(r => r.Period).HasMaxLength(ReportPeriod.LengthMax);
            report.Property(r => r.OrderedBy).HasMaxLength(UserLength);
            report.Property(r => r.Schedule).HasMaxLength(IdLength);
            report.Property(r => r.State).HasConversion<string>().HasMaxLength(WordLength);
            report.Property(r => r.Try).HasMaxLength(IdLength);
            report.Property(r => r.Phase).HasMaxLength(Report.PhaseLengthMax);
            report.Property(r => r.Hash).HasMaxLength(CodeLength);
            report.Property(r => r.FailureCode).HasMaxLength(CodeLength);
            report.Property(r => r.FailureZh).HasMaxLength(Report.FailureLengthMax);
            report.Property(r => r.FailureEn).HasMaxLength(Report.FailureLengthMax);
        });
        modelBuilder.Entity<ReportContent>(content =>
        {
            content.HasKey(c => c.Report);
            content.Property(c => c.Report).HasMaxLength(IdLength);
        });
        modelBuilder.Entity<ReportSchedule>(schedule =>
        {
            schedule.HasKey(s => s.Id);
            // What is due.
            schedule.HasIndex(s => new { s.Active, s.NextAt });
            schedule.HasIndex(s => new { s.OrderedBy, s.Active });
            schedule.Property(s => s.Id).HasMaxLength(IdLength);
            schedule.Property(s => s.Kind).HasMaxLength(ReportKinds.NameLengthMax);
            schedule.Property(s => s.Region).HasMaxLength(WordLength);
            schedule.Property(s => s.OrderedBy).HasMaxLength(UserLength);
        });
    }
}
