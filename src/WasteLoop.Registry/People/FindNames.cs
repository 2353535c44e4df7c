using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary><c>GET /api/registry/names?id=…&amp;id=…</c>: the names of people, so that no list has to show an id. A firm knows its own people, offices know those of offices; who is not the caller's to know is left out.</summary>
public static class FindNames
{
    public const int IdsMax = 100;

    public sealed record Person(string UserId, string Name);

    /// <exception cref="RuleViolationException">names.many (invalid).</exception>
    public static async Task<IReadOnlyList<Person>> Handle([FromQuery(Name = "id")] string[] ids, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        if (ids.Length > IdsMax) throw new RuleViolationException("names.many", $"一次最多查询 {IdsMax} 人。", $"At most {IdsMax} people at once.", "id", kind: Refusal.Invalid);
        return await db.Users.Where(u => ids.Contains(u.Id) && (caller.SeesAll || u.Party == caller.Party)).Select(u => new { u.Id, u.Name })
            .Concat(db.MachineKeys.Where(k => ids.Contains(k.Id) && (caller.SeesAll || k.Party == caller.Party)).Select(k => new { k.Id, k.Name }))
            .OrderBy(known => known.Id).Select(known => new Person(known.Id, known.Name)).ToListAsync(cancellationToken);
    }
}
