using System.Diagnostics;

namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>Runs programs of the operating system.</summary>
internal static class Shell
{
    public static readonly bool IsRoot = Environment.UserName == "root";

    /// <summary>Runs to the end and gives what was printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it printed.</exception>
    public static async Task<string> Run(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = Start(program, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = await output + await errors;
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed ({process.ExitCode}): {text}");
    }

    public static Process Start(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        foreach (var (key, value) in environment ?? new Dictionary<string, string>()) info.Environment[key] = value;
        return Process.Start(info)!;
    }

    /// <summary>Sends a signal by process id.</summary>
    public static Task Signal(string signal, int pid) => Run("kill", null, "-" + signal, pid.ToString());
}
