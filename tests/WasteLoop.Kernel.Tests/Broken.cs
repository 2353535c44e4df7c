namespace WasteLoop.Kernel.Tests;

/// <summary>Asserts a refusal whole: code, kind, field, texts in both languages, and a rule that the rulebook knows.</summary>
internal static class Broken
{
    public static RuleViolationException Rule(string code, Refusal kind, Func<object?> act, string? field = null)
    {
        var broken = Assert.Throws<RuleViolationException>(() => { act(); });
        Assert.Equal((code, kind, field), (broken.Code, broken.Kind, broken.Field));
        Assert.Equal($"{broken.Code}: {broken.En}", broken.Message);
        Assert.Matches("[\u4e00-\u9fff]", broken.Zh);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", broken.En);
        Assert.Equal(broken.NextZh is null, broken.NextEn is null);
        if (broken.Rule is not null)
        {
            Assert.Contains(Rulebook.Embedded.All, rule => rule.Key == broken.Rule);
        }

        return broken;
    }
}
