using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>One row of the catalogue.</summary>
internal sealed record TilbudLinje(TilbudId Id, string Navn, string Maalgruppe, int Trin, Tilbudsform Form, bool Skal, bool Eget, int Pladser, bool Aktiv, Guid Enhed, Prisenhed? Prisenhed, decimal? Pris, LocalDate? PrisFra)
{
    public decimal? PrisPrMaaned => Prisenhed is { } e && Pris is { } p ? Tilbudsregler.PrisPrMaaned(e, p) : null;
}

/// <summary>A page of the catalogue.</summary>
/// <param name="Naeste">Absent on the last.</param>
internal sealed record Tilbudsside(IReadOnlyList<TilbudLinje> Tilbud, TilbudId? Naeste);

internal static class TilbudOversigt
{
    public const int Antal = 50;

    /// <summary>In Danish order, one page at a time: the key is the last offer of the page before.</summary>
    public static async Task<(IReadOnlyList<TilbudLinje> Linjer, TilbudId? Naeste)> Hent(UdfoererDb db, LocalDate dag, int? trin, bool? aktiv, TilbudId? efter, CancellationToken ct)
    {
        var linjer = await Sql.Kommando(await db.AabenForbindelse(ct), """
            select u.tilbud_id, u.navn, u.maalgruppe, u.trin, u.form, u.skal, u.eget, u.pladser, u.aktiv, u.enhed_id, p.enhed, p.pris, p.gaelder_fra
            from udfoerer.tilbud_udgave u
            left join lateral (
              select p.enhed, p.pris, p.gaelder_fra from udfoerer.tilbud_pris p
              where p.tilbud_id = u.tilbud_id and p.afloest is null and p.gaelder_fra <= $1 order by p.gaelder_fra desc limit 1) p on true
            where u.afloest is null and u.gaelder_fra <= $1 and (u.gaelder_til is null or u.gaelder_til >= $1)
              and ($2::int is null or u.trin = $2::int) and ($3::boolean is null or u.aktiv = $3::boolean)
              and ($4::uuid is null or (u.navn, u.tilbud_id) > (
                select e.navn, e.tilbud_id from udfoerer.tilbud_udgave e
                where e.tilbud_id = $4::uuid and e.afloest is null and e.gaelder_fra <= $1 order by e.gaelder_fra desc limit 1))
            order by u.navn, u.tilbud_id limit 51
            """, dag, trin, aktiv, efter?.Vaerdi).Liste(r => new TilbudLinje(
                new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetInt32(3), Enum.Parse<Tilbudsform>(r.GetString(4)), r.GetBoolean(5), r.GetBoolean(6), r.GetInt32(7), r.GetBoolean(8), r.GetGuid(9),
                r.IsDBNull(10) ? null : Enum.Parse<Prisenhed>(r.GetString(10)), r.IsDBNull(11) ? null : r.GetDecimal(11), r.IsDBNull(12) ? null : r.Dato(12)), ct);
        return linjer.Count > Antal ? (linjer[..Antal], linjer[Antal - 1].Id) : (linjer, null);
    }
}
