using Microsoft.Extensions.DependencyInjection;
using Quartz;
using WasteLoop.Reporting.Reports.Schedules;

namespace WasteLoop.Reporting.Reports;

/// <summary>What reports need to run.</summary>
internal static class ReportsSetup
{
    private static readonly TimeSpan BetweenTicks = TimeSpan.FromMinutes(1);

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(ReportKinds.Found());
        services.AddSingleton<ReportWriter>();
        services.AddSingleton<ReportWake>();
        services.AddSingleton<ReportRunner>();
        services.AddSingleton<ScheduleClock>();
        services.AddHostedService<ReportWorker>();
        // The scheduler keeps nothing: it only asks each minute, and at once at the start, what the table of schedules says is due. So what came due while no process ran is found, and
        // several processes are no more than one.
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "reporting");
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.ScheduleJob<ScheduleTick>(
                trigger => trigger.WithIdentity("report-schedules").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(BetweenTicks).RepeatForever()),
                job => job.WithIdentity("report-schedules"));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
