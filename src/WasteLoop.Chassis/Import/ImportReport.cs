namespace WasteLoop.Chassis.Import;

/// <summary>What became of a file. Lines read are those added, changed, unchanged and refused.</summary>
/// <param name="ProblemsTotal">All problems found; at most <see cref="ProblemsMax"/> are listed.</param>
public sealed record ImportReport(int Read, int Added, int Changed, int Unchanged, int Refused, int ProblemsTotal, IReadOnlyList<ImportReport.Problem> Problems)
{
    public const int ProblemsMax = 1_000;

    /// <summary>One thing wrong with one line.</summary>
    /// <param name="Line">The physical line, from 1.</param>
    /// <param name="Field">The column; null when the whole line is to blame.</param>
    /// <param name="Value">What stands there, shortened.</param>
    /// <param name="Rule">The rulebook's key when a law is behind it.</param>
    public sealed record Problem(int Line, string? Field, string? Value, string Code, string Message, string? Rule);
}
