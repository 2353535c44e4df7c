using WasteLoop.Chassis;
using WasteLoop.Collection;
using WasteLoop.Declarations;
using WasteLoop.Intake;
using WasteLoop.Manifests;
using WasteLoop.Registry;
using WasteLoop.Reporting;
using WasteLoop.Tracing;

namespace WasteLoop.Host;

/// <summary>The one list of services.</summary>
public static class AllServices
{
    public static IReadOnlyList<WasteLoopService> New() =>
        [new RegistryService(), new DeclarationsService(), new ManifestsService(), new IntakeService(), new TracingService(), new CollectionService(), new ReportingService()];
}
