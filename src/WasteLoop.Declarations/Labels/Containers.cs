using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>Finds the container that a request names, if it is the caller's to use or to see.</summary>
public static class Containers
{
    /// <summary>A container of the caller's own firm.</summary>
    /// <exception cref="RuleViolationException">container.not-found.</exception>
    public static async Task<Container> RequireOwn(DeclarationsDb db, string label, Caller caller, CancellationToken cancellationToken) =>
        await Find(db, label, cancellationToken) is { } container && container.Party == caller.ActingParty ? container : throw NotFound(label);

    /// <summary>A container that the caller may read about.</summary>
    /// <exception cref="RuleViolationException">container.not-found.</exception>
    public static async Task<Container> RequireSeen(DeclarationsDb db, string label, Caller caller, CancellationToken cancellationToken) =>
        await Find(db, label, cancellationToken) is { } container && caller.Sees([container.Party], [(await db.Sites.FindAsync([container.Site], cancellationToken))?.Region])
            ? container : throw NotFound(label);

    /// <summary>The container with that label, in capitals or not; null when there is none.</summary>
    public static async Task<Container?> Find(DeclarationsDb db, string label, CancellationToken cancellationToken) =>
        LabelCode.TryParse(label, out var code) ? await db.Containers.FindAsync([code.Value], cancellationToken) : null;

    private static RuleViolationException NotFound(string label) => new("container.not-found", $"没有标签 {label}，或不属于您的查看范围。",
        $"There is no label {label}, or it is not yours.", "label", kind: Refusal.NotFound);
}
