namespace WasteLoop.Contracts.Declarations;

/// <summary>A firm confirmed the return (申报) of a site for a period such as 2026, 2026-Q3 or 2026-10. FiguresHash is SHA-256 over the figures as shown; the newest revision counts.</summary>
/// <remarks>Late says that it came after DueOn; DueOn is null where the site's class owes no return for such a period. Person is who confirmed, as the firm names them.</remarks>
public sealed record DeclarationConfirmed(
    string Return, string Site, string Party, string Region, string Period, int Revision, string FiguresHash, DeclaredWaste[] Wastes, DateOnly? DueOn, bool Late, string? Person) : IEvent
{
    string IEvent.Subject => Return;
}
