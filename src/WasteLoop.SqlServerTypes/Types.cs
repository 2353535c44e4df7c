namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is stored. Named by SqlClient; we define no such type.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

/// <summary>A user-defined type that writes itself. Named by SqlClient; we define no such type.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);
    void Write(BinaryWriter w);
}

/// <summary>Marks a user-defined type. Named by SqlClient; we define no such type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format => format;
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string? ValidationMethodName { get; set; }
    public string? Name { get; set; }
}

/// <summary>A type that is not a user-defined type. Named by SqlClient; we define no such type.</summary>
public sealed class InvalidUdtException(string message) : Exception(message)
{
    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"{udtType}: {resourceReason}");
}
