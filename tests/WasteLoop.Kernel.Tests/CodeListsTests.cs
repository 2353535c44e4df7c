namespace WasteLoop.Kernel.Tests;

public sealed class CodeListsTests
{
    [Fact]
    public void Know_their_words_whatever_the_case()
    {
        Assert.Equal("焚烧", DisposalMethods.Require(" d10 ").NameZh);
        Assert.Equal("disposed", DisposalMethods.Find("D10")?.CountsAs);
        Assert.Equal("液态", WasteForms.Require("l").NameZh);
        Assert.Equal("桶", Packagings.Require("Drum").NameZh);
        Assert.Equal("感染性", HazardProperties.Require("IN").NameZh);
    }

    [Fact]
    public void Hold_all_their_rows() => Assert.Equal(
        (27, 5, 10, 5),
        (DisposalMethods.All.Count, WasteForms.All.Count, Packagings.All.Count, HazardProperties.All.Count));

    [Fact]
    public void Refuse_words_that_they_do_not_hold()
    {
        Broken.Rule("method.unknown", Refusal.Invalid, () => DisposalMethods.Require("D5", "method"), "method");
        Broken.Rule("form.unknown", Refusal.Invalid, () => WasteForms.Require("X", "form"), "form");
        Broken.Rule("packaging.unknown", Refusal.Invalid, () => Packagings.Require(null, "packaging"), "packaging");
        Assert.Null(DisposalMethods.Find("D5"));
        Assert.Null(WasteForms.Find(""));
        Assert.Null(Packagings.Find(null));
    }
}
