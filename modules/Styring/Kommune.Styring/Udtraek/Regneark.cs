using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

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
            await ark.StartWorksheetAsync(Arknavn(t.Navn), Bredder(t), ct);
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

    /// <summary>Columns as wide as what stands in them, and the headings stay when one scrolls.</summary>
    private static WorksheetOptions Bredder(Udtraekstabel t)
    {
        var ud = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < t.Kolonner.Count; i++)
        {
            var k = i;
            ud.Column(i + 1).Width = Math.Clamp(t.Raekker.Select(r => r[k] is string s ? s.Length : 8).Append(t.Kolonner[i].Length).Max() + 2, 10, 60);
        }

        return ud;
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
