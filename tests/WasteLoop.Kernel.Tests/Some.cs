using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

/// <summary>Random values; a failing property prints the seed to run it again with.</summary>
internal static class Some
{
    public static Gen<long> Grams =>
        from millions in Gen.Choose(0, 999_999)
        from rest in Gen.Choose(0, 1_000_000)
        from small in Gen.Choose(0, 1)
        select small == 1 ? rest % 100L : (millions * 1_000_000L) + rest;

    public static Gen<long[]> Weights => Grams.ArrayOf().Where(weights => weights.Length > 0 && weights.Any(weight => weight > 0));

    public static Gen<DateOnly> Dates => Gen.Choose(0, 3_650).Select(days => new DateOnly(2020, 1, 1).AddDays(days));
}
