using System.Security.Cryptography;
using WasteLoop.Chassis.People;

namespace WasteLoop.Host;

/// <summary>The folder that holds the embedded databases and the signing key. One process may use it at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream theLock;

    private DataFolder(string path, FileStream theLock)
    {
        Path = path;
        this.theLock = theLock;
    }

    public string Path { get; }

    /// <summary>Opens the folder, making it when there is none.</summary>
    /// <exception cref="IOException">Another process uses it.</exception>
    public static DataFolder Open(string path)
    {
        Directory.CreateDirectory(path);
        var lockFile = System.IO.Path.Combine(path, "wasteloop.lock");
        try
        {
            return new DataFolder(System.IO.Path.GetFullPath(path), new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new IOException($"The data folder '{path}' is in use by another WasteLoop process. Stop that one first, or name another folder with --data. / 数据目录“{path}”正被另一进程使用。", e);
        }
    }

    /// <summary>The key that signs tokens; made at the first start, readable by the owner only.</summary>
    public byte[] SigningKey()
    {
        var file = System.IO.Path.Combine(Path, "signing.key");
        if (File.Exists(file)) return SigningKeyOf(Path);
        var key = RandomNumberGenerator.GetBytes(TokenSigner.KeyBytesMin);
        // Written aside and renamed, so that a crash leaves no half key.
        var draft = file + ".new";
        File.WriteAllText(draft, Convert.ToHexStringLower(key));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(draft, file, overwrite: true);
        return key;
    }

    /// <summary>Leaves word where the running server listens, for the other commands.</summary>
    public void NoteAddress(string address) => File.WriteAllText(AddressFile(Path), address);

    public void ForgetAddress() => File.Delete(AddressFile(Path));

    /// <summary>Where a server that uses the folder listens; null when none has left word.</summary>
    public static string? AddressOfServer(string path) => File.Exists(AddressFile(path)) ? File.ReadAllText(AddressFile(path)).Trim() : null;

    /// <summary>The signing key of a folder that another process has open.</summary>
    public static byte[] SigningKeyOf(string path) => Convert.FromHexString(File.ReadAllText(System.IO.Path.Combine(path, "signing.key")).Trim());

    private static string AddressFile(string path) => System.IO.Path.Combine(path, "server.address");

    /// <inheritdoc/>
    public void Dispose() => theLock.Dispose();
}
