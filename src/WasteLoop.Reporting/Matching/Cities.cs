namespace WasteLoop.Reporting.Matching;

/// <summary>The city (prefecture) of a county, as the first four digits say.</summary>
internal static class Cities
{
    private const int PrefectureDigits = 4;

    public static string Of(string county) => county[..PrefectureDigits] + "00";
}
