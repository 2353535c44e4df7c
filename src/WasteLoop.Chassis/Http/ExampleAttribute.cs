namespace WasteLoop.Chassis.Http;

/// <summary>An example of a request or answer as JSON; stands in the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExampleAttribute(string json) : Attribute
{
    public string Json => json;
}
