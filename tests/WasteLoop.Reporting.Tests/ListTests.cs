using WasteLoop.Kernel;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Tests;

/// <summary>The tables built in answer for every code there is.</summary>
public sealed class ListTests
{
    [Fact]
    public void Every_method_of_use_or_disposal_has_its_link()
    {
        var links = DisposalMethods.All.ToDictionary(method => method.Code, method => TreatmentLinks.Of(method.Code));
        Assert.Equal(Link.Landfilled, links["D1"]);
        foreach (var method in DisposalMethods.All.Where(method => method.Code != "D1" && method.CountsAs != "depends")) Assert.Equal(method.CountsAs, links[method.Code]);
        Assert.Equal(DisposalMethods.All.Count, DataTable.Read("treatment_links.csv", "method", "link", "source", "certainty", "note").Select(line => line["method"]).Distinct().Count());
    }

    [Fact]
    public void Every_code_of_the_list_has_a_stream_in_both_groupings()
    {
        foreach (var entry in WasteCatalogue.Embedded.EntriesOn(new DateOnly(2026, 11, 16)))
        {
            Assert.Equal(entry.Category == "HW01" ? "medical" : entry.Code.Value == "900-003-04" ? "agricultural" : "industrial", WasteStreams.Of(WasteStreams.ByOrigin, entry.Code.Value));
            Assert.Equal("hazardous", WasteStreams.Of(WasteStreams.ByKind, entry.Code.Value));
        }
    }

    [Fact]
    public void Both_groupings_name_five_kinds()
    {
        Assert.Equal(5, WasteStreams.NamesOf(WasteStreams.ByOrigin).Count);
        Assert.Equal(5, WasteStreams.NamesOf(WasteStreams.ByKind).Count);
    }
}
