using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Import;

/// <summary>Checks the values of one record: strictly (the first wrong value is thrown) or listing (all wrong values are noted).</summary>
/// <remarks>A PUT and an import go through the same checks; a person at a form wants the first problem, the reader of a file all of them.</remarks>
public sealed class Checks
{
    private readonly List<RuleViolationException>? problems;

    private Checks(List<RuleViolationException>? problems) => this.problems = problems;

    /// <summary>Throws at the first wrong value.</summary>
    public static Checks Strict { get; } = new(null);

    /// <summary>Notes every wrong value.</summary>
    public static Checks Listing() => new([]);

    /// <summary>What was noted; always empty when strict.</summary>
    public IReadOnlyList<RuleViolationException> Problems => problems ?? [];

    /// <summary>The checked value, or <paramref name="otherwise"/> when it is wrong and only noted.</summary>
    public T Of<T>(Func<T> check, T otherwise)
    {
        if (problems is null) return check();
        try
        {
            return check();
        }
        catch (RuleViolationException problem)
        {
            problems.Add(problem);
            return otherwise;
        }
    }

    /// <inheritdoc cref="Of{T}(Func{T}, T)"/>
    public string Of(Func<string> check) => Of(check, "");

    /// <summary>Throws or notes a problem.</summary>
    public void Refuse(RuleViolationException problem)
    {
        if (problems is null) throw problem;
        problems.Add(problem);
    }
}
