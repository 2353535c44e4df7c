using System.Diagnostics;
using System.Text;

namespace WasteLoop.Bench.Running;

/// <summary>The executable as its user runs it.</summary>
internal sealed class WasteLoopProcess : IDisposable
{
    private static readonly TimeSpan StartMax = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WasteLoopProcess(string name, ProcessStartInfo info)
    {
        Name = name;
        process = new Process { StartInfo = info, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"wasteloop {Name} ended:\n{Output}"));
    }

    /// <summary>Where wasteloop.dll is: as built beside this bench, or as published.</summary>
    public static string Folder { get; set; } = AppContext.BaseDirectory;

    /// <summary>What runs in it.</summary>
    public string Name { get; }

    /// <summary>Where it listens.</summary>
    public Task<Uri> Address => listening.Task.WaitAsync(StartMax);

    /// <summary>All processor time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now, in MB.</summary>
    public double MemoryMb
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    private string Output
    {
        get { lock (output) return output.ToString(); }
    }

    public static WasteLoopProcess Start(string name, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add(Path.Combine(Folder, "wasteloop.dll"));
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        foreach (var (key, value) in settings) info.Environment[key] = value;
        var started = new WasteLoopProcess(name, info);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits for the end of a command that ends by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task Succeed(CancellationToken cancellationToken)
    {
        // Nobody asks where such a command listens.
        _ = listening.Task.ContinueWith(task => task.Exception, TaskScheduler.Default);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"wasteloop {Name} failed:\n{Output}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        const string mark = "WasteLoop listens on ";
        if (line.StartsWith(mark, StringComparison.Ordinal)) listening.TrySetResult(new Uri(line[mark.Length..line.IndexOf(',', StringComparison.Ordinal)]));
    }
}
