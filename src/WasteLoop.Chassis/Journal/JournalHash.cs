using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WasteLoop.Chassis.Journal;

/// <summary>The hash chain over a journal. Anyone with the entries can compute it again: see docs/api.md.</summary>
public static class JournalHash
{
    /// <summary>Stands for the hash before the first entry.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>SHA-256, in lower-case hexadecimal, over each field as UTF-8 preceded by its length in bytes and a colon; an absent field is "-".</summary>
    public static string Of(string source, string previousHash, long sequence, JournalEntry entry)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(sha, previousHash);
        Add(sha, source);
        Add(sha, sequence);
        Add(sha, entry.Id);
        Add(sha, entry.Tick);
        Add(sha, entry.Type);
        Add(sha, entry.Version);
        Add(sha, entry.Subject);
        Add(sha, entry.OccurredAt.ToUnixTimeMilliseconds());
        Add(sha, entry.RecordedAt.ToUnixTimeMilliseconds());
        Add(sha, entry.Party);
        Add(sha, entry.User);
        Add(sha, entry.Device);
        Add(sha, entry.Payload);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static void Add(IncrementalHash sha, long number) => Add(sha, number.ToString(CultureInfo.InvariantCulture));

    private static void Add(IncrementalHash sha, string? text)
    {
        if (text is null)
        {
            sha.AppendData("-"u8);
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        sha.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
        sha.AppendData(bytes);
    }
}
