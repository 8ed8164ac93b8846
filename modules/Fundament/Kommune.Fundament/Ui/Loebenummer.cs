using Microsoft.AspNetCore.Http;

namespace Kommune.Fundament;

/// <summary>Ids that are unique on a page and the same every time the page is shown, so that snapshots hold.</summary>
internal static class Loebenummer
{
    private static readonly object Noegle = new();

    public static int Naeste(HttpContext? http)
    {
        if (http is null) return 0;
        var nr = http.Items.TryGetValue(Noegle, out var foer) ? (int)foer! + 1 : 1;
        http.Items[Noegle] = nr;
        return nr;
    }
}
