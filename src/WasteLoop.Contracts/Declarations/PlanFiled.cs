namespace WasteLoop.Contracts.Declarations;

/// <summary>A yearly management plan (管理计划) was filed or revised; the newest revision counts.</summary>
public sealed record PlanFiled(
    string Plan, string Site, string Party, int Year, int Revision, PlanLine[] Lines) : IEvent
{
    string IEvent.Subject => Plan;
}
