namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>A small file system in memory, to be filled up.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Megabytes = 48;
    private bool mounted = true;

    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null where mounting is not allowed.</summary>
    public static async Task<SmallDisk?> Mount(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            await Shell.Run("mount", null, "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", path);
            return new SmallDisk(path);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!mounted) return;
        mounted = false;
        await Shell.Run("umount", null, "-l", Path);
    }
}
