using System.CommandLine;
using WasteLoop.Kernel;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>trace</c>: prints where a batch came from and went to, or what a manifest or run moved.</summary>
public static class TraceCommand
{
    private const int ManifestNumberLength = 14;

    public static Command New(Option<string> data)
    {
        var what = new Argument<string>("code") { Description = "A label code, manifest number or run / 标签识别码、联单编号或处置批次" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "As it was at the end of that day / 截至日期" };
        var command = new Command("trace", "Traces a label, a manifest or a treatment run / 溯源") { what, asOf };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var code = parsed.GetValue(what)!.Trim().ToUpperInvariant();
            await using var server = await LocalServer.Open(parsed.GetValue(data)!, cancellationToken);
            var day = parsed.GetValue(asOf);
            if (code.Length == LabelCode.Length) await TracePrinter.PrintBatch(server.Operator, code, day, Console.Out);
            else if (code.Length == ManifestNumberLength && code.All(char.IsAsciiDigit)) await TracePrinter.PrintManifest(server.Operator, code, day, Console.Out);
            else await TracePrinter.PrintRun(server.Operator, code, Console.Out);
            return 0;
        });
        return command;
    }
}
