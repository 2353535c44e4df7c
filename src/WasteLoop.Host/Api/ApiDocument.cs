using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WasteLoop.Chassis.Http;

namespace WasteLoop.Host.Api;

/// <summary>The OpenAPI document at /openapi/v1.json and the human page over it at /docs.</summary>
public static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "WasteLoop",
                Version = "v1",
                Description = "危险废物闭环追溯 · Closed-loop tracking of hazardous waste. Masses are kilograms with at most three decimals. "
                    + "Every write takes an Idempotency-Key; refusals are RFC 9457 problem details with code, field, rule and source, in Chinese or English (Accept-Language).",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "From POST /api/registry/sessions" },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type.GetCustomAttribute<ExampleAttribute>() is { } example) schema.Examples = [JsonNode.Parse(example.Json)!];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(BoundParameters.Describe);
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : NameOf(Nullable.GetUnderlyingType(type.Type) ?? type.Type);
    });

    // Nested types are called alike in many places, alone and on a page: Page<FindRounds.Item> is PageOfFindRoundsItem.
    private static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsNested) name = type.DeclaringType!.Name + name;
        return type.IsGenericType ? name + "Of" + string.Concat(type.GetGenericArguments().Select(NameOf)) : name;
    }

    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi().AllowAnonymous();

    /// <summary>The page over the document; before the doors, as it has no endpoint that could say it is open to all.</summary>
    public static void UseApiPage(this WebApplication app)
    {
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.SwaggerEndpoint("/openapi/v1.json", "WasteLoop v1");
            page.DocumentTitle = "WasteLoop API";
        });
    }
}
