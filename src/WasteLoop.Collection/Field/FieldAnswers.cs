namespace WasteLoop.Collection.Field;

/// <summary>The answer to a sending.</summary>
/// <param name="Records">One for each record that was sent, in that order.</param>
/// <param name="Followed">Records sent earlier that waited and have got their turn now.</param>
/// <param name="InChainUpTo">All up to this counter are here and need not be sent again.</param>
/// <param name="Missing">Counters that are not here although later ones are: to be sent again. The lowest <see cref="FieldLog.MissingRangesMax"/> ranges.</param>
/// <param name="ClockSkewSeconds">How far the phone's clock is ahead; negative when behind.</param>
/// <param name="ClockIsOff">By more than rule round.clock-skew-minutes.</param>
/// <param name="PhotosMissing">Hashes of pictures that this phone's records name and that are not here; at most 100 at once.</param>
public sealed record FieldAnswers(
    IReadOnlyList<FieldAnswer> Records, IReadOnlyList<FieldAnswer> Followed, long InChainUpTo, IReadOnlyList<CounterRange> Missing, int ClockSkewSeconds, bool ClockIsOff, IReadOnlyList<string> PhotosMissing);
