using System.Reflection;
using WasteLoop.Chassis;
using WasteLoop.Contracts;
using WasteLoop.Host;
using WasteLoop.Kernel;
using Xunit;

namespace WasteLoop.Loop.Tests;

public sealed class ArchitectureTests
{
    private static readonly string[] Shared = ["WasteLoop.Kernel", "WasteLoop.Contracts", "WasteLoop.Chassis"];

    public static TheoryData<string> Services => [.. AllServices.New().Select(service => service.GetType().Assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_stands_on_kernel_contracts_and_chassis_and_on_no_other_service(string service) =>
        Assert.Empty(OursUsedBy(Assembly.Load(service)).Except(Shared));

    [Fact]
    public void Kernel_and_contracts_depend_on_nothing()
    {
        foreach (var assembly in new[] { typeof(Mass).Assembly, typeof(IEvent).Assembly })
            Assert.All(assembly.GetReferencedAssemblies(), reference =>
                Assert.True(reference.Name!.StartsWith("System", StringComparison.Ordinal) || reference.Name is "Microsoft.VisualBasic.Core", $"{assembly.GetName().Name} uses {reference.Name}"));
    }

    [Fact]
    public void The_chassis_knows_no_service() => Assert.Empty(OursUsedBy(typeof(WasteLoopService).Assembly).Except(Shared));

    [Fact]
    public void Only_the_host_names_a_database_engine()
    {
        string[] engines = ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite", "Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"];
        foreach (var assembly in AllServices.New().Select(service => service.GetType().Assembly).Append(typeof(WasteLoopService).Assembly))
            Assert.Empty(assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Intersect(engines));
    }

    [Fact]
    public void No_source_file_is_longer_than_a_person_reads_in_one_go()
    {
        var source = Path.Combine(Repository.Root, "src");
        var tooLong = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains("Migrations", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 300).Select(file => Path.GetRelativePath(source, file));
        Assert.Empty(tooLong);
    }

    private static IEnumerable<string> OursUsedBy(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("WasteLoop", StringComparison.Ordinal) || name == "wasteloop");
}
