using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Runs matchings one after the other beside the requests, shows how far they are, and keeps what came out.</summary>
public sealed partial class MatchingDesk(IServiceScopeFactory scopes, WriteGate<ReportingDb> gate, Rulebook rulebook, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<MatchingDesk> log) : IDisposable
{
    /// <summary>So many may wait; who comes later is asked to.</summary>
    public const int WaitingMax = 20;

    /// <summary>A run whose process was silent for this long was interrupted.</summary>
    public static readonly TimeSpan SilentMax = TimeSpan.FromSeconds(60);

    /// <summary>Runs are kept for this long: they are answers that can be had again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const int RowsAtOnce = 5_000;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<string, Working> working = new();

    private sealed class Working(CancellationTokenSource stop) : IProgress<MatchingProgress>
    {
        public CancellationTokenSource Stop => stop;
        public Task Task { get; set; } = Task.CompletedTask;
        public MatchingProgress Progress { get; private set; }

        public void Report(MatchingProgress value) => Progress = value;
    }

    /// <summary>Writes the run down and begins it. Ends when it is done, or after the patience given.</summary>
    /// <exception cref="RuleViolationException">matching.busy (conflict).</exception>
    public async Task Start(MatchingRun run, MatchingQuestion question, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (working.Count >= WaitingMax)
            throw new RuleViolationException("matching.busy", $"已有 {WaitingMax} 个匹配在排队。", $"{WaitingMax} matchings are waiting already.", nextZh: "请稍后再试。", nextEn: "Try again a little later.", kind: Refusal.Conflict);
        await Write(db =>
        {
            db.MatchingRuns.Add(run);
            return Task.CompletedTask;
        }, cancellationToken);
        var work = working[run.Id] = new Working(CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        work.Task = Task.Run(() => Work(run.Id, question, work), CancellationToken.None);
        await Task.WhenAny(work.Task, Task.Delay(patience, TimeProvider.System, cancellationToken));
    }

    /// <summary>How far a run of this process is; null for others.</summary>
    public MatchingProgress? ProgressOf(string run) => working.TryGetValue(run, out var work) ? work.Progress : null;

    /// <summary>Stops a run, wherever it is worked on: another process sees it at its next heartbeat.</summary>
    public async Task Cancel(string run, CancellationToken cancellationToken)
    {
        await Write(db => db.MatchingRuns.Where(r => r.Id == run && (r.State == RunState.Waiting || r.State == RunState.Running)).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RunState.Cancelled), cancellationToken), cancellationToken);
        if (!working.TryGetValue(run, out var work)) return;
        await work.Stop.CancelAsync();
        await Task.WhenAny(work.Task, Task.Delay(Heartbeat, TimeProvider.System, cancellationToken));
    }

    /// <summary>Throws away runs that are older than they are kept. Returns how many.</summary>
    public async Task<int> Forget(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() - KeptFor;
        List<string> old = [];
        await Write(async db => old = await db.MatchingRuns.Where(r => r.AskedAt < until).OrderBy(r => r.Id).Select(r => r.Id).Take(WaitingMax).ToListAsync(cancellationToken), cancellationToken);
        foreach (var run in old)
            await Write(async db =>
            {
                await db.MatchingRows.Where(row => row.Run == run).ExecuteDeleteAsync(cancellationToken);
                await db.MatchingRuns.Where(r => r.Id == run).ExecuteDeleteAsync(cancellationToken);
            }, cancellationToken);
        return old.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task Work(string run, MatchingQuestion question, Working work)
    {
        var stop = work.Stop.Token;
        using var ended = new CancellationTokenSource();
        var beat = Beat(run, work, ended.Token);
        try
        {
            await turn.WaitAsync(stop);
            try
            {
                var started = Stopwatch.GetTimestamp();
                await Change(run, RunState.Running, _ => { });
                await using var scope = scopes.CreateAsyncScope();
                var solver = new RunSolver(scope.ServiceProvider.GetRequiredService<ReportingDb>(), rulebook, ChinaTime.DateOf(clock.GetUtcNow()));
                var (answer, rows) = await solver.Solve(run, question, work, stop);
                foreach (var chunk in rows.Chunk(RowsAtOnce)) await Write(db => db.Append(chunk, stop), stop);
                var took = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                await Change(run, RunState.Done, kept => (kept.Answer, kept.Steps, kept.TookMs) = (JsonSerializer.Serialize(answer, MatchingLists.Json), answer.Steps, took));
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            if (!lifetime.ApplicationStopping.IsCancellationRequested) await Change(run, RunState.Cancelled, _ => { });
        }
        catch (RuleViolationException refused)
        {
            await Change(run, RunState.Failed, kept => kept.Problem = JsonSerializer.Serialize(new RunProblem(refused.Code, refused.Field, refused.Zh + refused.NextZh, refused.En + " " + refused.NextEn), MatchingLists.Json));
        }
        catch (Exception e) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            LogFailed(run, e);
            await Change(run, RunState.Failed, kept => kept.Problem = JsonSerializer.Serialize(new RunProblem("matching.failed", null, "匹配因系统错误中断，请重新发起；如再次出现请联系管理员。", "The matching broke off by a fault of the system. Ask again; if it happens again, tell the administrator."), MatchingLists.Json));
        }
        finally
        {
            await ended.CancelAsync();
            await beat;
            working.TryRemove(run, out _);
            work.Stop.Dispose();
        }
    }

    private async Task Beat(string run, Working work, CancellationToken ended)
    {
        while (true)
        {
            await Task.Delay(Heartbeat, TimeProvider.System, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested) return;
            var (now, progress) = (clock.GetUtcNow(), work.Progress);
            var still = 0;
            await Write(async db => still = await db.MatchingRuns.Where(r => r.Id == run && r.State != RunState.Cancelled).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.SeenAt, now).SetProperty(r => r.Steps, progress.Steps).SetProperty(r => r.UnmetGrams, progress.UnmetGrams), CancellationToken.None), CancellationToken.None);
            if (still == 0) await work.Stop.CancelAsync();
        }
    }

    private Task Change(string run, RunState state, Action<MatchingRun> change) => Write(async db =>
    {
        var kept = await db.MatchingRuns.SingleOrDefaultAsync(r => r.Id == run);
        if (kept is null || kept.State == RunState.Cancelled) return;
        (kept.State, kept.SeenAt) = (state, clock.GetUtcNow());
        change(kept);
    }, CancellationToken.None);

    private async Task Write(Func<ReportingDb, Task> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        using var entered = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await change(db);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    [LoggerMessage(EventId = 2102, Level = LogLevel.Error, Message = "Matching {Run} failed")]
    private partial void LogFailed(string run, Exception exception);
}

/// <summary>Why a run failed.</summary>
public sealed record RunProblem(string Code, string? Field, string Zh, string En);
