using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Away from home and back again; and the young person, who is away still.</summary>
public sealed partial class Verden
{
    private async Task Anbringelsen()
    {
        Dage(19);
        var doegn = Ting["døgntilbud"] = Id.Ny();
        await Gjort("udf-leder", "OpretTilbud", new
        {
            id = doegn, navn = "Døgnhuset", maalgruppe = "Børn, der ikke kan bo hjemme", metode = "Ro og faste voksne", hjemler = new[] { "BL46" }, skal = true, form = "Individuel", trin = 6,
            eget = true, enhed = Demoorganisation.Familiehuset, pladser = 4, prisenhed = "Dag", pris = 3_000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await Leveret();

        foreach (var note in new[] { "moede", "fejlmoede" })
        {
            Ting["møde"] = Id.Ny();
            await Gjort("soc1", "HoldSagsmoede", new { id = Ting["møde"], sag = Sag, type = "FAMILIE", dato = Dag(), udfald = "Tiltraadt", note = Skriv(note) });
        }

        await Gjort("soc1", "AnnullerSagsmoede", new { id = Ting["møde"], begrundelse = Skriv("moedeannulleret"), version = await M("møde") });

        var afgoerelse = new AfgoerelseId(Id.Ny());
        var indsats = await Traef("soc1", afgoerelse, new { hjemmel = "AKUT", tilbud = doegn, fra = Dag(), til = Dag(28), opgave = Skriv("opgave"), begrundelse = Skriv("akut"), formandstid = _tid - Duration.FromHours(1), form = "Institution" });
        var id = new AnbringelseId((Ting["sluttet anbringelse"] = Anbringelse.IdAf(indsats).Vaerdi));
        await Gjort("soc1", "GivMeddelelse", new { id, version = await Version("myndighed", id) });
        await Gjort("soc1", "SkrivSted", new { id, form = "Institution", egen = Skriv("afdeling"), fra = Dag(), begrundelse = Skriv("stedet"), version = await Version("myndighed", id) });
        await Gjort("soc1", "SkrivSamvaer", new { id, samvaer = new[] { new { hvem = Skriv("medhvem"), hvorOfte = Skriv("hvorofte"), form = "Stoettet", grundlag = "Kommunen", fra = Dag() } }, version = await Version("myndighed", id) });

        Dage(17);
        await Gjort("soc1", "BehandlFormandsafgoerelse", new { id, godkendt = true, dato = Dag(), note = Skriv("udvalget"), version = await Version("myndighed", id) });
        foreach (var ord in new[] { "tilsynsord", "fejlbesoeg" })
        {
            await Gjort("soc1", "HoldTilsynsbesoeg", new { id, barnetsOrd = Skriv(ord), udenPersonale = true, vurdering = Skriv("set" + ord), version = await Version("myndighed", id) });
        }

        await Gjort("soc1", "AnnullerTilsynsbesoeg", new { id, besoeg = await Faktum("tilsynsbesoeg-holdt.v1"), begrundelse = Skriv("besoegannulleret"), version = await Version("myndighed", id) });
        Ting["besøg"] = await Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select faktum_id from myndighed.haendelse where type = 'tilsynsbesoeg-holdt.v1' and stroem_id = '{id}' order by nr limit 1");
        Ting["annulleret besøg"] = await Faktum("tilsynsbesoeg-holdt.v1");
        await Gjort("soc1", "RetTilsynsbesoeg", new { id, besoeg = Ting["besøg"], holdt = Dag(), ikkeTalt = Skriv("ikketalt"), udenPersonale = false, vurdering = Skriv("rettetbesoeg"), begrundelse = Skriv("hvorforrettet"), version = await Version("myndighed", id) });
        await Gjort("soc1", "OphoerAnbringelse", new { id, aarsag = "Hjemgivet", begrundelse = Skriv("hjemgivet"), version = await Version("myndighed", id) });
        await Gjort("soc1", "RetAnbringelsesophoer", new { id, aldrig = false, aarsag = "ForaeldreHjemtog", sidste = Dag(), begrundelse = Skriv("slutningrettet"), version = await Version("myndighed", id) });
        await Leveret();

        Dage(16);
        afgoerelse = new AfgoerelseId(Id.Ny());
        var sag = new SagId(Ting["unges sag"]);
        await Gjort("soc1", "TraefAfgoerelse", new { id = afgoerelse, sag, version = 0, udkast = new { hjemmel = "AKUT", tilbud = doegn, fra = Dag(), til = Dag(28), begrundelse = "Kan ikke være hjemme i nat" } });
        Ting["løbende anbringelse"] = Anbringelse.IdAf(new IndsatsId(Id.Af(afgoerelse.Vaerdi, "indsats"))).Vaerdi;
        await Gjort("soc1", "HoldTilsynsbesoeg", new { id = Ting["løbende anbringelse"], barnetsOrd = "Her er stille", udenPersonale = true, vurdering = "Sover og spiser", version = await M("løbende anbringelse") });
        await Gjort("soc1", "HoldSagsmoede", new { id = Id.Ny(), sag, type = "KREATIVT", dato = Dag(), udfald = "Udsat" });
        await Leveret();
    }
}
