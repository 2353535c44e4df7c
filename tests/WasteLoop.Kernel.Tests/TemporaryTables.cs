namespace WasteLoop.Kernel.Tests;

/// <summary>A directory of reference tables as an operator would supply it; gone after the test.</summary>
internal sealed class TemporaryTables : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("wasteloop-tables-");

    public string Path => _directory.FullName;

    public TemporaryTables With(string name, params string[] lines)
    {
        File.WriteAllLines(System.IO.Path.Combine(Path, name), lines);
        return this;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
