using System.Text.Json.Serialization;

namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>One "what if": a change to a problem.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "edit")]
[JsonDerivedType(typeof(ClosePlant), "close-plant")]
[JsonDerivedType(typeof(AddLine), "add-line")]
[JsonDerivedType(typeof(RaiseDemand), "raise-demand")]
[JsonDerivedType(typeof(ChangeTotal), "change-total")]
public abstract record ScenarioEdit
{
    internal abstract MatchingProblem Apply(MatchingProblem problem, string field);
}
