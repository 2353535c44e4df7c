using WasteLoop.Kernel;

namespace WasteLoop.Registry.Licences;

/// <summary>A licence as answered.</summary>
public sealed record LicenceView(string Licence, string Holder, string Kind, ScopeView[] Scopes, string[] Methods, decimal YearlyTonnes, DateOnly ValidFrom, DateOnly ValidTo)
{
    internal static LicenceView Of(Licence licence) => new(licence.Code, licence.Holder, licence.Kind, [.. licence.ScopesInOrder.Select(ScopeView.Of)],
        licence.MethodList, Mass.FromGrams(licence.YearlyGrams).Tonnes, licence.ValidFrom, licence.ValidTo);
}
