using System.Globalization;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal enum Revisiteringssortering
{
    Trin,
    Pris,
    Laengde,
    Progression,
}

internal enum Progressionsvalg
{
    Ingen,
    Fremgang,
    IkkeFulgtOp,
}

/// <summary>What of the running measures to look at; it stands in the URL.</summary>
/// <param name="Mindst">Months they have run at least.</param>
/// <param name="FraPris">Kroner a month at least.</param>
internal sealed record Revisiteringsvalg(bool Mine, Revisiteringssortering Sortering, int? Trin, int? Mindst, decimal? FraPris, Progressionsvalg? Progression);

internal sealed record Revisiteringspost(
    IndsatsId Id, BorgerId Barn, SagId Sag, MedarbejderId? Ansvarlig, string Tilbud, int Trin, int? TrinFoer, decimal PrisPrMaaned, LocalDate Fra, int Opfoelgninger, int UdenProgression, int? Skridt, LocalDate? SetIgen, string Noegle)
{
    public int Maaneder(LocalDate idag) => Fra > idag ? -1 : Period.Between(Fra, idag, PeriodUnits.Months).Months;
}

/// <param name="Antal">Of all that the choice covers, also those on the next pages.</param>
/// <param name="PrAar">What they cost together in twelve months at the price of today.</param>
internal sealed record Revisiteringsside(IReadOnlyList<Revisiteringspost> Poster, bool Flere, int Antal, decimal PrAar);

/// <summary>M21: the running measures whose time to be looked at again has come, that the user may see. One query; a page at a time by key.</summary>
internal sealed class RevisiteringOversigt(Datakilder kilder)
{
    public const int PrSide = 50;
    private const string Begyndt = "coalesce((i.begyndt at time zone 'Europe/Copenhagen')::date, i.fra)";

    /// <param name="efter">The last line's key on the page before.</param>
    public async Task<Revisiteringsside> Hent(Bruger bruger, Instant nu, Revisiteringsvalg valg, string? efter, CancellationToken ct)
    {
        var (felt, stigende, type) = valg.Sortering switch
        {
            Revisiteringssortering.Pris => ("i.pris_pr_maaned", false, "numeric"),
            Revisiteringssortering.Laengde => (Begyndt, true, "date"),
            Revisiteringssortering.Progression => ("i.uden_progression", false, "int"),
            _ => ("i.trin", false, "int"),
        };
        var (retning, sammenlign) = stigende ? ("asc", ">") : ("desc", "<");
        var fra = $"""
            from myndighed.indsats i join myndighed.sag s on s.id = i.sag_id
            where i.ophoert is null and (i.gennemses_igen is null or i.gennemses_igen <= $3)
              and i.borger_id = any(array(select borger_id from adgang.maa_se($1, $2)))
              and (not $4 or s.ansvarlig = $1)
              and ($5::int is null or i.trin = $5)
              and ($6::date is null or {Begyndt} <= $6)
              and ($7::numeric is null or i.pris_pr_maaned >= $7)
              and case $8::text when 'Ingen' then i.uden_progression > 0 when 'Fremgang' then i.antal_opfoelgninger > 0 and i.uden_progression = 0 when 'IkkeFulgtOp' then i.antal_opfoelgninger = 0 else true end
            """;
        var sql = $"""
            select t.antal, t.kroner, p.*
            from (select count(*)::int as antal, coalesce(sum(i.pris_pr_maaned), 0) * 12 as kroner {fra}) t
            left join (
              select i.id, i.borger_id, i.sag_id, s.ansvarlig, i.tilbud_navn, i.trin, i.trin_foer, i.pris_pr_maaned, {Begyndt} as begyndt, i.antal_opfoelgninger, i.uden_progression, i.skridt,
                (i.gennemset at time zone 'Europe/Copenhagen')::date as set_igen, ({felt})::text as noegle_tekst, {felt} as noegle
              {fra} and ($9::text is null or ({felt}, i.id) {sammenlign} ($9::{type}, $10::uuid))
              order by {felt} {retning}, i.id {retning} limit {PrSide + 1}) p on true
            order by p.noegle {retning}, p.id {retning}
            """;
        var dele = Noegle(efter, type);
        var idag = Fristdag.Af(nu);
        var raekker = await Sql.Kommando(kilder["myndighed"], sql, bruger.Id, nu, idag, valg.Mine, Eller(valg.Trin), Eller(valg.Mindst is { } m ? idag.PlusMonths(-m).ToDateOnly() : null), Eller(valg.FraPris),
            Eller(valg.Progression?.ToString()), Eller(dele?.Vaerdi), Eller(dele?.Id)).Liste(r => (Antal: r.GetInt32(0), PrAar: r.GetDecimal(1), Post: r.IsDBNull(2) ? null : Post(r)), ct);
        var poster = raekker.Select(r => r.Post).OfType<Revisiteringspost>().ToArray();
        return new([.. poster.Take(PrSide)], poster.Length > PrSide, raekker[0].Antal, raekker[0].PrAar);
    }

    private static object Eller(object? vaerdi) => vaerdi ?? DBNull.Value;

    private static Revisiteringspost Post(Npgsql.NpgsqlDataReader r)
    {
        var id = r.GetGuid(2);
        return new(new(id), new(r.GetGuid(3)), new(r.GetGuid(4)), r.GuidEllerNull(5) is { } a ? new(a) : null, r.GetString(6), r.GetInt32(7), r.IsDBNull(8) ? null : r.GetInt32(8), r.GetDecimal(9), r.Dato(10),
            r.GetInt32(11), r.GetInt32(12), r.IsDBNull(13) ? null : r.GetInt32(13), r.IsDBNull(14) ? null : r.Dato(14), $"{r.GetString(15)}_{id}");
    }

    /// <summary>The key comes from the URL; only what PostgreSQL surely reads is let through.</summary>
    private static (string Vaerdi, Guid Id)? Noegle(string? efter, string type) =>
        efter?.Split('_') is [{ Length: > 0 and < 20 } v, var i] && Guid.TryParse(i, out var id) && type switch
        {
            "int" => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => decimal.TryParse(v, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        } ? (v, id) : null;
}
