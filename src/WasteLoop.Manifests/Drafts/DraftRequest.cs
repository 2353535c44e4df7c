using WasteLoop.Chassis.Http;

namespace WasteLoop.Manifests.Drafts;

/// <summary>What a mover writes into a draft.</summary>
/// <param name="Method">Use or disposal, such as R9 or D10.</param>
/// <param name="Labels">At most 200 label codes of the mover's own containers; may still be empty.</param>
/// <param name="PlannedOn">The day that the transfer is meant for.</param>
[Example("""
    {"moverSite":"91330100MA27XYY12M001","carrier":"91330100MA28ABC452","receiver":"91330600MA29DEF78Q","receiverSite":"91330600MA29DEF78Q001",
     "method":"R9","labels":["91330100MA27XYY12M9002490820261116001"],"plannedOn":"2026-11-20"}
    """)]
public sealed record DraftRequest(string MoverSite, string Carrier, string Receiver, string ReceiverSite, string Method, string[] Labels, DateOnly? PlannedOn = null);
