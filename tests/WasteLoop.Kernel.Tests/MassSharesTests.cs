using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class MassSharesTests
{
    [Fact]
    public void Gives_equal_remainders_to_the_lower_index_first() => Assert.Equal([4, 3, 3], MassShares.Split(10, [1, 1, 1]));

    [Fact]
    public void Gives_the_last_gram_to_the_largest_remainder() => Assert.Equal([1, 2, 4], MassShares.Split(7, [2, 3, 5]));

    [Fact]
    public void Shares_out_exactly_without_negative_shares() => Prop.ForAll(
        Some.Grams.ToArbitrary(),
        Some.Weights.ToArbitrary(),
        (total, weights) =>
        {
            var shares = MassShares.Split(total, weights);
            return shares.Sum() == total && shares.All(share => share >= 0) && shares.Length == weights.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_gives_more_than_the_weight_while_there_is_enough() => Prop.ForAll(
        Some.Weights.ToArbitrary(),
        Some.Grams.ToArbitrary(),
        (weights, any) =>
        {
            var shares = MassShares.Split(any % (weights.Sum() + 1), weights);
            return shares.Zip(weights).All(pair => pair.First <= pair.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stays_within_one_gram_of_the_proportion() => Prop.ForAll(
        Some.Grams.ToArbitrary(),
        Some.Weights.ToArbitrary(),
        (total, weights) =>
        {
            Int128 sum = weights.Aggregate((Int128)0, (left, right) => left + right);
            return MassShares.Split(total, weights).Zip(weights).All(pair =>
                Int128.Abs((pair.First * sum) - ((Int128)total * pair.Second)) < sum);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shares_out_nothing_even_among_nobody()
    {
        Assert.Empty(MassShares.Split(0, []));
        Assert.Equal([0, 0], MassShares.Split(0, [0, 0]));
    }

    [Fact]
    public void Cannot_share_something_among_nobody()
    {
        Assert.Throws<ArgumentException>(() => MassShares.Split(1, []));
        Assert.Throws<ArgumentException>(() => MassShares.Split(1, [0, 0]));
        Assert.Throws<ArgumentException>(() => MassShares.Split(1, [2, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MassShares.Split(-1, [1]));
    }

    [Fact]
    public void Closes_every_row_and_column_of_a_mixing() => Prop.ForAll(
        Some.Weights.ToArbitrary(),
        Some.Weights.ToArbitrary(),
        (inputs, proportions) =>
        {
            var outputs = MassShares.Split(inputs.Sum(), proportions);
            var cells = MassShares.Matrix(inputs, outputs);
            var rows = Enumerable.Range(0, inputs.Length);
            var columns = Enumerable.Range(0, outputs.Length);
            return cells.Cast<long>().All(grams => grams >= 0)
                && rows.All(i => columns.Sum(j => cells[i, j]) == inputs[i])
                && columns.All(j => rows.Sum(i => cells[i, j]) == outputs[j]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mixes_in_proportion_to_what_is_left()
    {
        var cells = MassShares.Matrix([100, 50], [75, 75]);
        Assert.Equal([50, 25, 50, 25], [cells[0, 0], cells[1, 0], cells[0, 1], cells[1, 1]]);
    }

    [Fact]
    public void Refuses_a_mixing_that_gains_or_loses_a_gram()
    {
        var broken = Broken.Rule("mass.conserved", Refusal.Refused, () => MassShares.Matrix([10, 5], [14]));
        Assert.Equal("mass.conserved", broken.Rule);
    }
}
