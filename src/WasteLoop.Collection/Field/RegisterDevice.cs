using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A driver takes a phone in use: its public key may sign field records from now on.</summary>
public static class RegisterDevice
{
    /// <param name="Key">The public key as a JSON Web Key, with kty, crv, x and y.</param>
    [Example("""{"key":{"kty":"EC","crv":"P-256","x":"DV4HP-ZsimeZw_7H4GWmMXVEthviCHNkTutH7KAptBI","y":"nCglom9rioGhRNuXgiy26fR8Ww_-qwkbk8qMyV4fENU"}}""")]
    public sealed record Request(JsonElement Key);

    /// <exception cref="RuleViolationException">device.key (invalid), device.taken (conflict).</exception>
    public static async Task<Results<Created<DeviceView>, Ok<DeviceView>>> Handle(Request request, Caller caller, CollectionDb db, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (device, registered) = Device.Register(request.Key.GetRawText(), caller.ActingParty, caller.UserId, now);
        if (await db.Devices.FindAsync([device.Id], cancellationToken) is { } known)
        {
            if (known.Owner == caller.UserId && known.Party == caller.Party && known.Ended is null) return TypedResults.Ok(await DeviceView.Of(db, known, rulebook, cancellationToken));
            throw new RuleViolationException("device.taken", "该密钥已登记给他人或已停用，请生成新密钥。", "This key is registered to somebody else, or out of use; make a new one.", "key", kind: Refusal.Conflict);
        }
        db.Devices.Add(device);
        await db.Commit(registered, now, caller);
        return TypedResults.Created("/api/collection/devices/" + device.Id, await DeviceView.Of(db, device, rulebook, cancellationToken));
    }
}
