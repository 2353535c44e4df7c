using System.CommandLine;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>export</c>: writes the register as the CSV files that <c>import</c> reads.</summary>
public static class ExportCommand
{
    public static Command New(Option<string> data)
    {
        var target = new Argument<string>("folder") { Description = "Where to write the files / 输出目录" };
        var command = new Command("export", "Exports register data as CSV / 导出登记数据") { target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = Directory.CreateDirectory(parsed.GetValue(target)!).FullName;
            await using var server = await LocalServer.Open(parsed.GetValue(data)!, cancellationToken);
            foreach (var kind in ImportCommand.Kinds)
            {
                var reply = await server.Operator.Get("/api/registry/exports/" + kind);
                if (!reply.Ok) throw new CommandFailedException(reply.Text);
                var file = Path.Combine(folder, ImportCommand.FileOf(kind));
                await File.WriteAllTextAsync(file, reply.Text, cancellationToken);
                Console.WriteLine(file);
            }
            return 0;
        });
        return command;
    }
}
