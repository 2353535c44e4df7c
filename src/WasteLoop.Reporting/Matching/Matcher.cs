using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching.Solving;

namespace WasteLoop.Reporting.Matching;

/// <summary>Matches waste with licences at the least cost: see <see cref="MatchingProblem"/> for what that is.</summary>
/// <remarks>Exact. A problem is a minimum-cost flow, solved by the network simplex; its prices prove the optimum.</remarks>
public static class Matcher
{
    /// <param name="progress">Told now and then from the solving thread.</param>
    /// <exception cref="RuleViolationException">As <see cref="MatchingProblem.Require()"/>, and matching.no-road.</exception>
    /// <exception cref="OperationCanceledException">When asked to stop.</exception>
    public static MatchingResult Solve(MatchingProblem problem, IProgress<MatchingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        problem.Require();
        var network = new Network(problem);
        var tree = NetworkSimplex.Solve(network, CityPrices.Of(problem, network, cancellationToken), progress, cancellationToken, out var steps);
        return Reckoning.Of(problem, network, tree, steps);
    }
}
