using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Collection.Handover;

/// <summary>The hand-over codes of the firms at whose doors something was collected: tells whose code was typed.</summary>
/// <remarks>
/// Loaded before the records are applied. A typed code is hashed when its stop is loaded and not before, so a sending costs at most one slow hash for each stop
/// that it decides, however many records and codes there are; what does not check by its last digit costs none.
/// </remarks>
public sealed class DoorCodes(IEnumerable<HandoverCode> codes)
{
    private readonly ILookup<string, HandoverCode> byFirm = codes.ToLookup(code => code.Firm);
    private readonly Dictionary<(string Salt, string Digits), byte[]> hashed = [];

    /// <summary>Codes of the firms that were in use at some time since an instant. One query.</summary>
    public static async Task<DoorCodes> Read(CollectionDb db, IReadOnlyCollection<string> firms, DateTimeOffset since, CancellationToken cancellationToken) =>
        new(firms.Count == 0 ? [] : await db.HandoverCodes.Where(code => firms.Contains(code.Firm) && (code.Ended == null || code.Ended > since)).ToListAsync(cancellationToken));

    /// <summary>The firm's code that was typed at an instant when it was in use, noted as used then; null when there is none.</summary>
    public HandoverCode? Recognise(string firm, string? typed, DateTimeOffset at)
    {
        if (HandoverDigits.Read(typed) is not { } digits) return null;
        var found = byFirm[firm].FirstOrDefault(code => code.WasInUse(at) && code.Matches(HashOf(code, digits)));
        found?.Use(at);
        return found;
    }

    private byte[] HashOf(HandoverCode code, string digits)
    {
        var key = (Convert.ToHexString(code.Salt), digits);
        if (!hashed.TryGetValue(key, out var hash)) hashed.Add(key, hash = HandoverCode.HashOf(code.Salt, digits));
        return hash;
    }
}
