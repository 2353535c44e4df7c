using System.Diagnostics;

namespace WasteLoop.Testing;

/// <summary>The executable as its user runs it.</summary>
public sealed class WasteLoopProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly System.Text.StringBuilder output = new();

    private WasteLoopProcess(Process process) => this.process = process;

    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    public static WasteLoopProcess Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <param name="settings">Settings as environment variables.</param>
    public static WasteLoopProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "wasteloop.dll"));
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        foreach (var (key, value) in settings) info.Environment[key] = value;
        var started = new WasteLoopProcess(new Process { StartInfo = info });
        started.process.OutputDataReceived += (_, line) => started.Take(line.Data);
        started.process.ErrorDataReceived += (_, line) => started.Take(line.Data);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs to the end; the exit code and all that was printed.</summary>
    public static Task<(int ExitCode, string Output)> Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <inheritdoc cref="Run(string[])"/>
    public static async Task<(int ExitCode, string Output)> Run(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var started = Start(settings, arguments);
        await started.process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(15));
        return (started.process.ExitCode, started.Output);
    }

    /// <summary>The address that <c>serve</c> printed.</summary>
    public async Task<Uri> Address() => new(await listening.Task.WaitAsync(TimeSpan.FromMinutes(3)));

    public int Id => process.Id;

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
