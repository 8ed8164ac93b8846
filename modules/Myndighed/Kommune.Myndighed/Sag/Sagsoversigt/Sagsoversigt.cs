using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal enum Sagsvisning
{
    Mine,
    Team,
    Lukkede,
}

internal enum Sagssortering
{
    Frist,
    Nyeste,
    Nummer,
}

internal sealed record Sagspost(SagId Id, BorgerId Barn, string Nummer, MedarbejderId? Ansvarlig, TeamId Team, Instant Aabnet, Instant? Lukket, string? Frist, Instant? Udloeb, string Noegle);

/// <summary>The cases that the user may see, filtered and sorted by the URL, a page at a time by key (no offset).</summary>
internal sealed class Sagsoversigt(Datakilder kilder)
{
    public const int PrSide = 50;
    private const string Aldrig = "9999-12-31T00:00:00Z";

    /// <param name="efter">The last line's key on the page before.</param>
    public Task<List<Sagspost>> Hent(Bruger bruger, Instant nu, Sagsvisning visning, Sagssortering sortering, string? efter, CancellationToken ct)
    {
        var (felt, retning, type) = sortering switch
        {
            Sagssortering.Nyeste => ("s.aabnet", "desc", "timestamptz"),
            Sagssortering.Nummer => ("(n.aar * 1000000 + n.nr)", "desc", "int"),
            _ => ($"coalesce(f.udloeb, '{Aldrig}')", "asc", "timestamptz"),
        };
        var dele = efter?.Split('_') is [{ Length: > 0 and < 40 } v, var i] && Guid.TryParse(i, out var id) && Gyldig(v, type) ? (Vaerdi: v, Id: id) : ((string Vaerdi, Guid Id)?)null;
        var hvor = visning switch
        {
            Sagsvisning.Mine => "s.lukket is null and s.ansvarlig = $1",
            Sagsvisning.Lukkede => "s.lukket is not null",
            _ => "s.lukket is null",
        };
        // One's own are few, and asked for one by one; a team's are many, and what may be seen is gathered once.
        var synlig = visning == Sagsvisning.Mine
            ? "exists (select from adgang.synlig v where v.medarbejder_id = $1 and v.borger_id = s.borger_id and v.s_fra <= $2 and v.s_til > $2 and v.fra <= $2 and v.til > $2 offset 0)"
            : "s.borger_id = any(array(select borger_id from adgang.maa_se($1, $2)))";
        var sammenlign = retning == "asc" ? ">" : "<";
        // Only what the order asks for is looked up for every case; the rest for the page's own.
        const string nummer = "join myndighed.sagsnummer n on n.sag_id = s.id";
        const string frist = """
            left join lateral (
              select o.overskrift, o.udloeb from frist.opgave_v o
              where o.borger_id = s.borger_id and o.modul = 'myndighed' and o.art = 'frist' and o.lukket is null and o.udloeb is not null
              order by o.udloeb limit 1) f on true
            """;
        var (foerst, med, siden) = sortering switch
        {
            Sagssortering.Nummer => (nummer, ", n.aar, n.nr", frist),
            Sagssortering.Nyeste => ("", "", nummer + " " + frist),
            _ => (frist, ", f.overskrift, f.udloeb", nummer),
        };
        var sql = $"""
            select s.id, s.borger_id, aar, nr, s.ansvarlig, s.team, s.aabnet, s.lukket, overskrift, udloeb, s.noegle::text
            from (
              select s.id, s.borger_id, s.ansvarlig, s.team, s.aabnet, s.lukket, {felt} as noegle{med}
              from myndighed.sag s {foerst}
              where {synlig} and {hvor}
                and ($3::text is null or ({felt}, s.id) {sammenlign} ($3::{type}, $4::uuid))
              order by {felt} {retning}, s.id {retning} limit {PrSide + 1}) s
            {siden}
            order by s.noegle {retning}, s.id {retning}
            """;
        return Sql.Kommando(kilder["myndighed"], sql, bruger.Id, nu, dele?.Vaerdi ?? (object)DBNull.Value, dele?.Id ?? (object)DBNull.Value).Liste(Linje, ct);
    }

    private static Sagspost Linje(Npgsql.NpgsqlDataReader r)
    {
        var id = r.GetGuid(0);
        return new(new(id), new(r.GetGuid(1)), $"{r.GetInt32(2)}-{r.GetInt32(3)}", r.GuidEllerNull(4) is { } a ? new(a) : null, new(r.GetGuid(5)), r.Instant(6), r.InstantEllerNull(7), r.TekstEllerNull(8), r.InstantEllerNull(9), $"{r.GetString(10)}_{id}");
    }

    /// <summary>The key comes from the URL; only what PostgreSQL surely reads is let through.</summary>
    private static bool Gyldig(string v, string type) => type == "int"
        ? int.TryParse(v, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)
        : DateTimeOffset.TryParse(v, System.Globalization.CultureInfo.InvariantCulture, out var t) && t.Year is >= 1900 and <= 9999;
}
