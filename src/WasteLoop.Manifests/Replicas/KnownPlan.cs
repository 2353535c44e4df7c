namespace WasteLoop.Manifests.Replicas;

/// <summary>The newest revision of a site's yearly management plan (管理计划).</summary>
public sealed class KnownPlan
{
    public required string Site { get; init; }
    public required int Year { get; init; }
    public string Plan { get; set; } = "";
    public int Revision { get; set; }
}
