using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Http;

namespace WasteLoop.Intake;

/// <summary>Something that the law or the books ask to watch; the command took effect all the same.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Rule">Key in the rulebook.</param>
/// <param name="Text">For people, in the caller's language.</param>
public sealed record Warning(string Code, string Rule, string Text)
{
    public static Warning Of(HttpContext http, string code, string rule, string zh, string en) => new(code, rule, Language.IsEnglish(http) ? en : zh);
}
