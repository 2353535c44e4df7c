using System.CommandLine;
using WasteLoop.Host.CommandLine;

// The console must show Chinese whatever the machine's default is.
Console.OutputEncoding = System.Text.Encoding.UTF8;

var data = new Option<string>("--data") { Description = "The data folder / 数据目录", DefaultValueFactory = _ => "data", Recursive = true };
var root = new RootCommand("WasteLoop 危废闭环: closed-loop tracking of hazardous waste. Without a command it serves.")
{
    data, ServeCommand.New(data), DemoCommand.New(data), ImportCommand.New(data), ExportCommand.New(data),
    TraceCommand.New(data), VerifyCommand.New(data), UserCommand.New(data), MigrateCommand.New(data), MoveCommand.New(),
};
root.SetAction((parsed, cancellationToken) => ServeCommand.Run(parsed.GetValue(data)!, ServeCommand.DefaultAddress, LogLevel.Information, null, cancellationToken));
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or CommandFailedException)
{
    // What a person can mend is told as a sentence; anything else is a bug and shows its stack.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
