using System.CommandLine;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>import</c>: brings CSV files into the register and reports line by line what was refused.</summary>
public static class ImportCommand
{
    /// <summary>The kinds in the order in which they build on each other.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["parties", "sites", "facilities", "licences", "transport-permits", "vehicles", "crew", "users"];

    public static Command New(Option<string> data)
    {
        var files = new Argument<string[]>("files") { Description = "CSV files named by their kind (parties.csv …), or a folder of them / CSV 文件或目录", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Imports register data from CSV / 导入登记数据") { files };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var byKind = Find(parsed.GetValue(files)!);
            await using var server = await LocalServer.Open(parsed.GetValue(data)!, cancellationToken);
            var refused = 0;
            foreach (var kind in Kinds)
                if (byKind.TryGetValue(kind, out var file)) refused += await Import(server.Operator, kind, file, Console.Out);
            return refused == 0 ? 0 : 2;
        });
        return command;
    }

    /// <summary>Imports one file and prints its report. Returns how many lines were refused.</summary>
    public static async Task<int> Import(ApiClient api, string kind, string file, TextWriter output)
    {
        var reply = await api.PostText("/api/registry/imports/" + kind, await File.ReadAllTextAsync(file), "text/csv");
        if (!reply.Ok) throw new CommandFailedException($"{file}: {(string?)reply.Json["detail"] ?? reply.Text}");
        var report = reply.Json;
        await output.WriteLineAsync($"{kind,-18} {report["read"],7} read  {report["added"],7} added  {report["changed"],6} changed  {report["unchanged"],7} unchanged  {report["refused"],6} refused");
        foreach (var problem in report["problems"]!.AsArray())
            await output.WriteLineAsync($"  {Path.GetFileName(file)} line {problem!["line"]}, {problem["field"]}: {problem["message"]} [{problem["code"]}]");
        return (int)report["refused"]!;
    }

    /// <summary>The name of a kind's file.</summary>
    public static string FileOf(string kind) => kind.Replace('-', '_') + ".csv";

    private static Dictionary<string, string> Find(IEnumerable<string> paths)
    {
        var found = new Dictionary<string, string>();
        foreach (var path in paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.csv") : [path]))
        {
            var kind = Path.GetFileNameWithoutExtension(path).Replace('_', '-');
            if (!File.Exists(path)) throw new CommandFailedException($"There is no file '{path}'. / 文件不存在。");
            if (!Kinds.Contains(kind)) throw new CommandFailedException($"'{path}' is no known kind: name it {string.Join(", ", Kinds.Select(FileOf))}. / 文件名无法识别。");
            found[kind] = path;
        }
        return found;
    }
}
