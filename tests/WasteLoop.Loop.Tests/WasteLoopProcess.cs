using System.Diagnostics;

namespace WasteLoop.Loop.Tests;

/// <summary>The executable as its user runs it.</summary>
internal sealed class WasteLoopProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly System.Text.StringBuilder output = new();

    private WasteLoopProcess(Process process) => this.process = process;

    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    public static WasteLoopProcess Start(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "wasteloop.dll"));
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        var started = new WasteLoopProcess(new Process { StartInfo = info });
        started.process.OutputDataReceived += (_, line) => started.Take(line.Data);
        started.process.ErrorDataReceived += (_, line) => started.Take(line.Data);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs to the end; the exit code and all that was printed.</summary>
    public static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        using var started = Start(arguments);
        await started.process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(15));
        return (started.process.ExitCode, started.Output);
    }

    /// <summary>The address that <c>serve</c> printed.</summary>
    public async Task<Uri> Address() => new(await listening.Task.WaitAsync(TimeSpan.FromMinutes(3)));

    public bool HasExited => process.HasExited;

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        const string mark = "WasteLoop listens on ";
        if (line.StartsWith(mark, StringComparison.Ordinal)) listening.TrySetResult(line[mark.Length..line.IndexOf(',', StringComparison.Ordinal)]);
    }
}
