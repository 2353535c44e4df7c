using Microsoft.AspNetCore.Builder;

namespace WasteLoop.Chassis.People;

/// <summary>Says who may call an endpoint. One that says nothing needs a signed-in caller; what the caller may see, the handler decides.</summary>
public static class Access
{
    public static TBuilder RequireRoles<TBuilder>(this TBuilder endpoint, params string[] roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireRole(roles));
}
