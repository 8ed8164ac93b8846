using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;
using Npgsql;

namespace Kommune.Benchmarks;

/// <summary>
/// A municipality's size in a minute: one family in each team lives through a case by the real commands, and its rows, people
/// and events, are put in again and again by COPY under other ids, names and days. Read models, clocks and attachments are not
/// copied: they are rebuilt.
/// </summary>
internal sealed partial class Kopier(Maalevaert vaert)
{
    private const string Fornavn = "Skabelone";
    private const string Efternavn = "Kopiersen";
    private static readonly string[] Fornavne = ["Alma", "Ida", "Emil", "Noah", "Freja", "Oscar", "Viggo", "Malthe", "Ella", "Karla", "Liva", "Theo", "Lucas", "Sara", "Åse", "Øjvind", "Mathilde", "Christian", "Sofie", "Magnus"];
    private static readonly string[] Efternavne = ["Sørensen", "Lauridsen", "Bjerre", "Thomsen", "Madsen", "Nygaard", "Aagaard", "Frandsen", "Østergaard", "Kjeldsen", "Poulsen", "Dahl", "Vestergaard", "Clausen", "Schmidt", "Holm", "Møller", "Lund", "Krogh", "Winther"];
    private static readonly string[] Borgertabeller = ["person", "navn", "adresse", "foraeldremyndighed", "relation"];

    /// <summary>Children that `soc1` may see, and cases of theirs.</summary>
    public List<Guid> Boern { get; } = [];
    public List<Guid> Sager { get; } = [];
    public long Haendelser { get; private set; }

    public async Task Koer(int antal, Rapport rapport)
    {
        var begyndt = Stopwatch.GetTimestamp();
        foreach (var bruger in new[] { "soc1", "soc2" })
        {
            var (barn, mor, sag) = await Skabelon(bruger);
            await Kopi(bruger, barn, mor, sag, antal / 2);
        }

        Haendelser = await Sql.Kommando(vaert.Datakilder["myndighed"], "select count(*) from myndighed.haendelse").Skalar<long>();
        rapport.Andet($"{antal:N0} cases, {Haendelser:N0} events put in by COPY", $"{Stopwatch.GetElapsedTime(begyndt).TotalSeconds:N0} s");
        await using var c = new NpgsqlConnection(vaert.Forbindelse);
        await c.OpenAsync();
        foreach (var skema in new[] { "borger", "myndighed" })
        {
            await Sql.Kommando(c, $"set role {skema}_ejer").Udfoer();
            foreach (var tabel in await Sql.Kommando(c, "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = $1", skema).Liste(r => r.GetString(0)))
            {
                await Sql.Kommando(c, $"analyze {tabel}").Udfoer();
            }

            await Sql.Kommando(c, "reset role").Udfoer();
        }
    }

    /// <summary>The ordinary case: notified, assessed, examined, spoken with, planned.</summary>
    private async Task<(BorgerId Barn, BorgerId Mor, Guid Sag)> Skabelon(string bruger)
    {
        var foedt = new LocalDate(2018, 5, 4);
        var nr = bruger == "soc1" ? 1 : 2;
        var mor = await vaert.Person(Fornavn + nr, Efternavn, Kommandoer.Cpr(new LocalDate(1988, 3, 2), 100 + nr));
        var barn = await vaert.Person(Fornavn + nr, Efternavn, Kommandoer.Cpr(foedt, 100 + nr), mor: mor);
        await vaert.Hjem(mor, "Kopivej 1", "8000", "Aarhus C");
        await vaert.Hjem(barn, "Kopivej 1", "8000", "Aarhus C");
        var henvendelse = new HenvendelseId(Id.Ny());
        await vaert.Koer(bruger, new ModtagUnderretning(henvendelse, [barn], Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog", "Hentes ofte for sent og er ked af det om morgenen.", false, false, null, null));
        var underretning = ModtagUnderretning.Underretning(henvendelse, barn);
        await vaert.Koer(bruger, "VurderUnderretning", new { id = underretning, fare = "Maaske", straks = "Nej", udfald = "NySag", begrundelse = "Flere tegn peger samme vej.", version = 1 });
        await vaert.Koer(bruger, "KvitterUnderretning", new { id = underretning, version = await Version(underretning.Vaerdi) });
        var sag = Id.Af(underretning.Vaerdi, "sag");
        await vaert.Koer(bruger, "ScreenSag", new { id = sag, udfald = "Undersoegelse", begrundelse = "Alvorligt og varigt.", aeresrelateret = false, version = await Version(sag) });
        await vaert.Koer(bruger, "HoldSamtale", new { id = sag, hvor = "på skolen", ord = "Jeg vil gerne sove hos mormor.", hoert = 8, version = await Version(sag) });
        var undersoegelse = await Sql.Kommando(vaert.Datakilder["myndighed"], "select id from myndighed.undersoegelse where sag_id = $1", sag).Skalar<Guid>();
        await vaert.Koer(bruger, "GemUndersoegelse", new
        {
            id = sag, indsatsAnbefalet = true, version = await Version(undersoegelse),
            tekster = new[] { new { felt = "SkoleUdfordringer", tekst = "Ofte træt og alene i frikvarteret." }, new { felt = "Konklusion", tekst = "Behov for støtte i hjemmet." } },
        });
        await vaert.Koer(bruger, "SkrivPlan", new
        {
            id = sag, vejenTilbage = "Tilbage til almenområdet efter sommerferien.", version = 0,
            maal = new[] { new { tekst = "I skole hver dag", udgangspunkt = 3, maal = 8, dato = new LocalDate(2027, 5, 1), hvemGoerHvad = "Mor følger, læreren ringer" } },
        });
        await vaert.Stille();
        return (barn, mor, sag);
    }

    private async Task Kopi(string bruger, BorgerId barn, BorgerId mor, Guid sag, int antal)
    {
        var team = (await vaert.Bruger(bruger)).Id.Vaerdi;
        var kolleger = await Sql.Kommando(vaert.Datakilder[Datakilder.Fundament], """
            select distinct k.medarbejder_id from organisation.subjekt k join organisation.subjekt mig on mig.subjekt_id = k.subjekt_id and mig.medarbejder_id = $1
            join organisation.rolle r on r.medarbejder_id = k.medarbejder_id and r.rolle = 'Socialraadgiver' order by 1
            """, team).Liste(r => r.GetGuid(0));
        var faste = (await Sql.Kommando(vaert.Datakilder[Datakilder.Fundament], "select id from organisation.medarbejder union select id from organisation.enhed union select $1", Bruger.System.Id).Liste(r => r.GetGuid(0))).ToHashSet();
        await using var fra = new NpgsqlConnection(vaert.Forbindelse);
        await fra.OpenAsync();
        await using var til = new NpgsqlConnection(vaert.Forbindelse);
        await til.OpenAsync();
        foreach (var (skema, tabel, hvor) in Borgertabeller.Select(t => ("borger", t, $"borger_id in ('{barn}', '{mor}')"))
            .Append(("myndighed", "stroem", $"borger_id = '{barn}'")).Append(("myndighed", "haendelse", $"borger_id = '{barn}' order by nr")))
        {
            await Sql.Kommando(fra, $"set role {skema}_ejer").Udfoer();
            await Sql.Kommando(til, $"set role {skema}_ejer").Udfoer();
            var kolonner = await Sql.Kommando(fra, "select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns where table_schema = $1 and table_name = $2 and is_identity = 'NO'", skema, tabel).Skalar<string>();
            List<string> linjer = [];
            using (var ud = await fra.BeginTextExportAsync($"copy (select {kolonner} from {skema}.{tabel} where {hvor}) to stdout"))
            {
                while (await ud.ReadLineAsync() is { } l)
                {
                    linjer.Add(l);
                }
            }

            await using var ind = await til.BeginTextImportAsync($"copy {skema}.{tabel} ({kolonner}) from stdin");
            for (var i = 0; i < antal; i++)
            {
                var familie = bruger == "soc1" ? i : i + 1_000_000;
                foreach (var l in linjer)
                {
                    await ind.WriteAsync(Anden(l, familie, kolleger[i % kolleger.Count], team) + "\n");
                }
            }
        }

        if (bruger == "soc1")
        {
            Boern.AddRange(Enumerable.Range(0, antal).Select(i => Id.Af(barn.Vaerdi, Kendetegn(i))));
            Sager.AddRange(Enumerable.Range(0, antal).Select(i => Id.Af(sag, Kendetegn(i))));
        }

        string Anden(string linje, int i, Guid ansvarlig, Guid skabelonens)
        {
            var efternavn = Efternavne[i / Fornavne.Length % Efternavne.Length];
            var fornavn = Fornavne[i % Fornavne.Length];
            linje = Guider.Replace(linje, m => Guid.Parse(m.Value) is var g && g == skabelonens ? ansvarlig.ToString() : faste.Contains(g) ? m.Value : Id.Af(g, Kendetegn(i)).ToString());
            linje = Datoer.Replace(linje, m => LocalDateAf(m).PlusDays(-(i % 600)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            linje = Cprer.Replace(linje, m => Cpr(i, m.Value.StartsWith("0203", StringComparison.Ordinal)));
            return linje.Replace(Fornavn, fornavn, StringComparison.Ordinal).Replace(Efternavn, efternavn, StringComparison.Ordinal)
                .Replace(Foldning.Fold(Fornavn), Foldning.Fold(fornavn), StringComparison.Ordinal).Replace(Foldning.Fold(Efternavn), Foldning.Fold(efternavn), StringComparison.Ordinal);
        }
    }

    private Task<int> Version(Guid stroem) => Sql.Kommando(vaert.Datakilder["myndighed"], "select version from myndighed.stroem where id = $1", stroem).Skalar<int>();

    private static string Kendetegn(int i) => $"kopi/{i}";
    private static LocalDate LocalDateAf(Match m) => new(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture));

    /// <summary>Unlike every other, and like a number only in its length.</summary>
    private static string Cpr(int i, bool mor) => $"{(mor ? 5 : 6)}{i:D9}";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guider { get; }

    [GeneratedRegex("(?<![0-9a-f-])(20[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9a-f])")]
    private static partial Regex Datoer { get; }

    [GeneratedRegex("(?<![0-9])(?:040518|020388)[0-9]{4}(?![0-9])")]
    private static partial Regex Cprer { get; }
}
