using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Kommune.Styring;

/// <summary>The one place that knows how a spreadsheet is written.</summary>
internal static class Regneark
{
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The longest name that a sheet may have.</summary>
    private const int Navnelaengde = 31;

    public static async Task<byte[]> Skriv(Udtraekstabel t, CancellationToken ct)
    {
        using var ud = new MemoryStream();
        await using (var ark = await Spreadsheet.CreateNewAsync(ud, cancellationToken: ct))
        {
            await ark.StartWorksheetAsync(Arknavn(t.Navn), token: ct);
            var fed = ark.AddStyle(new Style { Font = { Bold = true } });
            await ark.AddRowAsync([.. t.Kolonner.Select(k => new Cell(k, fed))], ct);
            foreach (var r in t.Raekker)
            {
                await ark.AddRowAsync([.. r.Select(Celle)], ct);
            }

            await ark.FinishAsync(ct);
        }

        return ud.ToArray();
    }

    private static Cell Celle(object? v) => v switch
    {
        null => new Cell(),
        decimal d => new Cell(d),
        int n => new Cell(n),
        _ => new Cell((string)v),
    };

    private static string Arknavn(string navn)
    {
        var rent = string.Concat(navn.Where(c => c is not ('/' or '\\' or '?' or '*' or ':' or '[' or ']' or '\'')));
        return rent.Length > Navnelaengde ? rent[..Navnelaengde].TrimEnd() : rent;
    }
}
