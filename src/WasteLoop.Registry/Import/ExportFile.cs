using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WasteLoop.Registry.Import;

/// <summary>Gives a table of the register as the file that an import takes.</summary>
public static class ExportFile
{
    public static async Task<FileContentHttpResult> Handle(string kind, RegistryDb db, CancellationToken cancellationToken)
    {
        var file = RegisterFiles.Need(kind);
        return TypedResults.File(Encoding.UTF8.GetBytes(await file.Export(db, cancellationToken)), "text/csv; charset=utf-8", file.FileName);
    }
}
