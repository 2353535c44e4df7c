using WasteLoop.Chassis.People;

namespace WasteLoop.Declarations.Labels;

/// <summary>GET /containers/{label}.</summary>
public static class GetContainer
{
    public static async Task<ContainerView> Handle(string label, Caller caller, DeclarationsDb db, CancellationToken cancellationToken) =>
        ContainerView.Of(await Containers.RequireSeen(db, label, caller, cancellationToken));
}
