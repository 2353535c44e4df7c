namespace WasteLoop.Collection.Handover;

/// <summary>How a firm confirmed at the door.</summary>
/// <param name="Way">phone, code, signature or none.</param>
/// <param name="Person">Whose code it was.</param>
/// <param name="Problem"><see cref="CodeWrong"/>, or null.</param>
public sealed record Confirmation(string Way, string? Person = null, string? Problem = null)
{
    public const string Code = "code";

    /// <summary>The code typed was none of the firm's in use.</summary>
    public const string CodeWrong = "code-wrong";

    /// <summary>What was told, with a code looked at. The waste is on the truck whatever the code is: a wrong one takes the confirmation, not the stop.</summary>
    internal static Confirmation Of(string told, string? typed, string firm, DoorCodes codes, DateTimeOffset at) =>
        told != Code ? new Confirmation(told) : codes.Recognise(firm, typed, at) is { } right ? new Confirmation(Code, right.Person) : new Confirmation("none", null, CodeWrong);
}
