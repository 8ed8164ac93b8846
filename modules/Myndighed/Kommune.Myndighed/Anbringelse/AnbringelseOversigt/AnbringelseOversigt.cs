using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Regel">The clock that is due first of those of the placement: a visit (F12), or what an acute one waits for (F22).</param>
internal sealed record Anbringelsespost(
    AnbringelseId Id, BorgerId Barn, MedarbejderId? Ansvarlig, string Tilbud, Anbringelsesform Form, Anbringelsesgrundlag Grundlag, LocalDate Fra, int Besoeg, Instant? SenesteBesoeg, string? Regel, Instant? Udloeb);

internal sealed record Anbringelsesside(IReadOnlyList<Anbringelsespost> Poster, string? Naeste);

/// <summary>M17: the children who live away from home, that the user may see: whose placement is due first comes first. One query; a page at a time by key.</summary>
internal sealed class AnbringelseOversigt(Datakilder kilder)
{
    public const int PrSide = 50;

    /// <summary>No clock runs: the place has ended, and nobody has said where the child is.</summary>
    private static readonly Instant Aldrig = Instant.FromUtc(9999, 12, 31, 0, 0);

    /// <param name="efter">The last line's key on the page before.</param>
    public async Task<Anbringelsesside> Hent(Bruger bruger, Instant nu, bool mine, string? efter, CancellationToken ct)
    {
        var dele = Sidenoegle.Laes(efter);
        var poster = await Sql.Kommando(kilder["myndighed"], $"""
            select * from (
              select a.id, a.borger_id, s.ansvarlig, i.tilbud_navn, a.form, a.grundlag, a.fra, a.antal_besoeg, a.seneste_besoeg, f.regel, f.udloeb, coalesce(f.udloeb, $3) as noegle
              from myndighed.anbringelse a join myndighed.sag s on s.id = a.sag_id join myndighed.indsats i on i.id = a.indsats_id
              left join lateral (
                select o.regel, o.udloeb from frist.opgave_v o
                where o.stroem_id = a.id and o.borger_id = a.borger_id and o.modul = 'myndighed' and o.art = 'frist' and o.lukket is null and o.udloeb is not null
                order by o.udloeb limit 1) f on true
              where a.ophoert is null and a.borger_id = any(array(select borger_id from adgang.maa_se($1, $2))) and (not $4 or s.ansvarlig = $1)) a
            where $5::timestamptz is null or (a.noegle, a.id) > ($5, $6::uuid)
            order by a.noegle, a.id limit {PrSide + 1}
            """, bruger.Id, nu, Aldrig, mine, dele is { } d ? d.Tid : DBNull.Value, dele is { } e ? e.Id : DBNull.Value).Liste(Post, ct);
        return new([.. poster.Take(PrSide)], poster.Count > PrSide ? Sidenoegle.Skriv(poster[PrSide - 1].Udloeb ?? Aldrig, poster[PrSide - 1].Id.Vaerdi) : null);
    }

    private static Anbringelsespost Post(Npgsql.NpgsqlDataReader r) => new(
        new(r.GetGuid(0)), new(r.GetGuid(1)), r.GuidEllerNull(2) is { } a ? new(a) : null, r.GetString(3), Enum.Parse<Anbringelsesform>(r.GetString(4)), Enum.Parse<Anbringelsesgrundlag>(r.GetString(5)),
        r.Dato(6), r.GetInt32(7), r.InstantEllerNull(8), r.TekstEllerNull(9), r.InstantEllerNull(10));
}
