using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WasteLoop.Chassis;

namespace WasteLoop.Host.Operations;

/// <summary>Sends traces, metrics and logs by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; does nothing without it.</summary>
internal static class Telemetry
{
    private static readonly string[] Sources = [Diagnostics.Name, "Microsoft.AspNetCore", "MassTransit", "System.Net.Http", "Npgsql"];
    private static readonly string[] Meters =
        [Diagnostics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "MassTransit", "Npgsql", "Microsoft.EntityFrameworkCore"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 } endpoint) return;
        var resource = ResourceBuilder.CreateDefault().AddService("wasteloop", serviceInstanceId: Guid.CreateVersion7().ToString("N")).AddEnvironmentVariableDetector();
        void Export(OtlpExporterOptions otlp, string signal) => (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(endpoint.TrimEnd('/') + "/v1/" + signal));

        builder.Services.AddSingleton(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter(otlp => Export(otlp, "traces")).Build());
        builder.Services.AddSingleton(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(otlp => Export(otlp, "metrics")).Build());
        builder.Services.AddHostedService<Flush>();
        builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(resource).AddOtlpExporter(otlp => Export(otlp, "logs")));
    }

    /// <summary>Holds the providers, and sends the rest at the end.</summary>
    private sealed class Flush(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(5_000);
            metrics.ForceFlush(5_000);
            return Task.CompletedTask;
        }
    }
}
