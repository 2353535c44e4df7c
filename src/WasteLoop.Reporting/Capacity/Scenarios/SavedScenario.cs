using System.Text.Json;
using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Scenarios;

/// <summary>A scenario that a planner keeps (情景): a name and its edits. Every revision stays; it is withdrawn, never deleted.</summary>
public sealed class SavedScenario : IVersioned
{
    public const int NameLengthMax = 60;
    public const int NoteLengthMax = 500;

    /// <summary>UUIDv7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Of the province whose matching it changes.</summary>
    public required string Province { get; init; }

    /// <summary>The region of the bureau that made it; empty for an administrator's.</summary>
    public required string Office { get; init; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public string Name { get; private set; } = "";
    public string? Note { get; private set; }
    public int Revision { get; private set; }

    /// <summary>The newest edits as JSON.</summary>
    public string Edits { get; private set; } = "[]";
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawReason { get; private set; }
    public long Version { get; set; }

    public EditContent[] Content => JsonSerializer.Deserialize<EditContent[]>(Edits) ?? [];

    /// <summary>Becomes what is said; a revision more.</summary>
    /// <exception cref="RuleViolationException">scenario.withdrawn (conflict).</exception>
    public ScenarioSaved Save(string name, string? note, EditContent[] edits, string user, DateTimeOffset at)
    {
        RequireThere();
        (Name, Note, Edits, ChangedBy, ChangedAt) = (name, note, JsonSerializer.Serialize(edits), user, at);
        Revision++;
        return new ScenarioSaved(Id, Name, Province, Revision, Note, [.. edits.Select(edit => edit.Told())]);
    }

    /// <exception cref="RuleViolationException">scenario.withdrawn (conflict).</exception>
    public ScenarioWithdrawn Withdraw(string reason, DateTimeOffset at)
    {
        RequireThere();
        (WithdrawnAt, WithdrawReason) = (at, reason);
        return new ScenarioWithdrawn(Id, reason);
    }

    private void RequireThere()
    {
        if (WithdrawnAt is not null) throw new RuleViolationException("scenario.withdrawn", $"情景“{Name}”已撤回。", $"The scenario \"{Name}\" was withdrawn.", nextZh: "请另存为新的情景。", nextEn: "Save a new one.", kind: Refusal.Conflict);
    }
}

/// <summary>A revision of a scenario as it was saved.</summary>
public sealed class ScenarioRevision
{
    public required string Scenario { get; init; }
    public required int Revision { get; init; }
    public required string Name { get; init; }
    public required string? Note { get; init; }
    public required string Edits { get; init; }
    public required string User { get; init; }
    public required DateTimeOffset At { get; init; }
}
