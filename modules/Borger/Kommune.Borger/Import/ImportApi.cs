using System.Globalization;
using CsvHelper;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Borger;

/// <summary>What was rejected and why, as a file (B3): line numbers, and nothing of any person.</summary>
internal static class ImportApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/borger/import/{id:guid}/rapport.csv", Rapport).Kraev(Rolle.Borgerservice).ExcludeFromDescription();

    private static async Task<IResult> Rapport(Guid id, Importlager lager, CancellationToken ct)
    {
        if (await lager.Hent(id, ct) is null)
        {
            return Results.NotFound();
        }

        using var fil = new MemoryStream();
        await using (var csv = CsvWriter.Create(fil, CsvWriterOptions.Default with { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord("Linje", "Indlæst", "Hvorfor");
            foreach (var (nr, udfald, aarsag) in await lager.Bemaerkede(id, Importfil.FlestLinjer, ct))
            {
                csv.WriteRecord(nr.ToString(CultureInfo.InvariantCulture), udfald == Importudfald.Afvist ? "nej" : "ja", aarsag);
            }
        }

        return Results.File(fil.ToArray(), "text/csv; charset=utf-8", "rapport.csv");
    }
}
