namespace WasteLoop.Tracing.Genealogy;

/// <summary>The closing table of a batch: what came in, what became of it, and that the difference is 0. Kilograms, exact to the gram.</summary>
/// <param name="ProducedKg">Declared as produced.</param>
/// <param name="ReceivedKg">Received from its parents, when it is a residue.</param>
/// <param name="VarianceKg">Found more (positive) or less at re-weighings, its residues' share included.</param>
/// <param name="InResiduesKg">Its share of residues that are not finally treated yet.</param>
/// <param name="NotFollowedKg">Its share of residues beyond the depth or number of nodes asked for.</param>
/// <param name="SumKg">In store to not followed.</param>
/// <param name="DifferenceKg">Produced + received + variance − sum.</param>
/// <param name="ClosurePercent">Share of the sum in product, emplaced and loss; two decimals, rounded down.</param>
/// <param name="Closed">All of it is in final accounts.</param>
public sealed record Closing(
    decimal ProducedKg, decimal ReceivedKg, decimal VarianceKg, decimal InStoreKg, decimal InTransitKg, decimal InTreatmentKg, decimal ProductKg, decimal EmplacedKg,
    decimal LossKg, decimal InResiduesKg, decimal NotFollowedKg, decimal SumKg, decimal DifferenceKg, decimal ClosurePercent, bool Closed)
{
    internal static Closing Of(Descent d) => new(
        Kg.Of(d.Produced), Kg.Of(d.Received), Kg.Of(d.Variance), Kg.Of(d.InStore), Kg.Of(d.InTransit), Kg.Of(d.InTreatment), Kg.Of(d.Product), Kg.Of(d.Emplaced),
        Kg.Of(d.Loss), Kg.Of(d.InResidues), Kg.Of(d.NotFollowed), Kg.Of(d.Sum), Kg.Of(d.Difference), d.ClosurePercent, d.Closed);
}
