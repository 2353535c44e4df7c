using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WasteLoop.Chassis.Http;
using WasteLoop.Tracing;

namespace WasteLoop.Host.Api;

/// <summary>Puts into the document what an endpoint reads by itself (BindAsync), which the framework cannot see: pages of lists, the day that is asked about.</summary>
public static class BoundParameters
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var method = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault();
        var types = method?.GetParameters().Select(parameter => parameter.ParameterType).ToHashSet() ?? [];
        if (types.Contains(typeof(PageRequest)))
        {
            Query(operation, "limit", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{PageRequest.LimitMax}" }, "How many at most; 50 when not said.");
            Query(operation, "cursor", new OpenApiSchema { Type = JsonSchemaType.String }, "The next of the page before.");
        }
        if (types.Contains(typeof(AsOf))) Query(operation, "asOf", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, "The books at the end of this day in China; now when not said.");
        if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
            Query(operation, "after", new OpenApiSchema { Type = JsonSchemaType.String }, "Positions that must have been reached, such as manifests/1207, several by comma.");
        return Task.CompletedTask;
    }

    private static void Query(OpenApiOperation operation, string name, OpenApiSchema schema, string description)
    {
        operation.Parameters ??= [];
        if (operation.Parameters.All(parameter => parameter.Name != name))
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = schema, Description = description });
    }
}
