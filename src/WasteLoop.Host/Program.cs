using WasteLoop.Host;

using var folder = DataFolder.Open(args.Length > 0 ? args[0] : "data");
await using var app = await WasteLoopApp.Build(new WasteLoopApp.Options(folder, "http://127.0.0.1:5080", [], LogLevel.Information), CancellationToken.None);
await app.RunAsync();
