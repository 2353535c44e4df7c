namespace WasteLoop.Kernel;

/// <summary>Shares a mass out without losing or inventing a gram (largest remainder method).</summary>
/// <remarks>Deterministic, so that every service that replays the same facts finds the same shares.</remarks>
public static class MassShares
{
    /// <summary>Grams of <paramref name="totalGrams"/> for each weight, in proportion; the sum is exact.</summary>
    /// <param name="totalGrams">Grams to share, 0 or more.</param>
    /// <param name="weights">Weights, 0 or more, usually grams. Equal remainders: the lower index gets the gram.</param>
    /// <returns>One share a weight. No share is above its weight while the total is not above the sum of the weights;
    /// a weight of 0 always gets 0.</returns>
    /// <exception cref="ArgumentException">Negative input, or something to share and nobody to take it.</exception>
    public static long[] Split(long totalGrams, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(totalGrams);
        var weightSum = SumOf(weights, nameof(weights));
        var shares = new long[weights.Count];
        if (totalGrams == 0)
        {
            return shares;
        }

        if (weightSum == 0)
        {
            throw new ArgumentException($"{totalGrams} g cannot be shared: all weights are 0.", nameof(weights));
        }

        var remainders = new Int128[weights.Count];
        var left = totalGrams;
        for (var i = 0; i < weights.Count; i++)
        {
            // Int128: two masses of up to 10^12 g multiply to 10^24, beyond a long.
            var (share, remainder) = Int128.DivRem((Int128)totalGrams * weights[i], weightSum);
            shares[i] = (long)share;
            remainders[i] = remainder;
            left -= shares[i];
        }

        var byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(i => remainders[i]).ThenBy(i => i);
        foreach (var i in byRemainder.Take((int)left))
        {
            shares[i]++;
        }

        return shares;
    }

    /// <summary>Who is in what after mixing: cell (i, j) is the grams of input i in output j.</summary>
    /// <param name="inputs">Grams put in, each 0 or more.</param>
    /// <param name="outputs">Grams taken out, each 0 or more.</param>
    /// <returns>Rows sum to the inputs and columns to the outputs, exactly; no cell is negative.</returns>
    /// <exception cref="RuleViolationException"><c>mass.conserved</c> when the two sums differ.</exception>
    /// <exception cref="ArgumentException">Negative input.</exception>
    public static long[,] Matrix(IReadOnlyList<long> inputs, IReadOnlyList<long> outputs)
    {
        var inputSum = SumOf(inputs, nameof(inputs));
        var outputSum = SumOf(outputs, nameof(outputs));
        if (inputSum != outputSum)
        {
            throw new RuleViolationException(
                "mass.conserved",
                $"投入 {inputSum} 克与产出 {outputSum} 克不相等。",
                $"{inputSum} g went in but {outputSum} g came out.",
                rule: "mass.conserved",
                nextZh: "请复核称重，差额请单独登记为损耗或残余。",
                nextEn: "Check the weighings; enter the difference as a loss or a residue of its own.");
        }

        var cells = new long[inputs.Count, outputs.Count];
        var remaining = inputs.ToArray();
        for (var j = 0; j < outputs.Count; j++)
        {
            // Sharing out of what remains keeps every cell within its input, so that the last column closes all rows.
            var shares = Split(outputs[j], remaining);
            for (var i = 0; i < shares.Length; i++)
            {
                cells[i, j] = shares[i];
                remaining[i] -= shares[i];
            }
        }

        return cells;
    }

    private static Int128 SumOf(IReadOnlyList<long> grams, string name)
    {
        Int128 sum = 0;
        foreach (var gram in grams)
        {
            sum += gram >= 0 ? gram : throw new ArgumentException($"{gram} g is negative.", name);
        }

        return sum;
    }
}
