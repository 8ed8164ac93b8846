using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>A provider of the municipality's catalogue, by its CVR number.</summary>
internal static class Leverandoer
{
    public static async Task<string?> Navn(UdfoererDb db, string cvr, CancellationToken ct) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), "select felter ->> 'navn' from udfoerer.katalogpost where art = 'Leverandoerer' and afloest is null and felter ->> 'cvr' = $1 order by noegle limit 1", cvr).Skalar<string>(ct);
}
