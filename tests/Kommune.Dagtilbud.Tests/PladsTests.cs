using Kommune.Fundament;
using Kommune.Samspil;
using Kommune.Test;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

/// <summary>D6, D7, D3 and D8: places, transitions, language and supervision.</summary>
public sealed class PladsTests(Dagtilbudsvaert v) : IClassFixture<Dagtilbudsvaert>
{
    private async Task<(PladsId Id, BorgerId Barn)> Ansoegt(Pladsart art = Pladsart.Ressourceplads)
    {
        var (barn, _, mor) = await v.Indskrevet();
        var id = new PladsId(Id.Ny());
        await v.Vaert.Koer(new SoegPlads(id, barn, art, "Mere støtte", "Små grupper", "Enige", null, v.Dag, [mor]), v.Paed);
        return (id, barn);
    }

    private AfgoerPlads Bevil(PladsId id, int version) =>
        new(id, Pladsudfald.Bevilget, [1, 2], "Kriterierne er opfyldt", Dagtilbudsvaert.Solsikken, v.Dag, "Deltager i samling", "En dag om ugen på stuen", v.Dag.PlusMonths(6), version);

    [Fact(DisplayName = "D6: fra ansøgning over udvalg til afgørelse, brev og revisitering; den, der visiterer, ser barnet imens"), Krav("D6")]
    public async Task Forloeb()
    {
        var (id, barn) = await Ansoegt();
        Assert.True(await v.Ser(v.Konsulent, barn));
        var svar = (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Stroem == id.Vaerdi);
        Assert.Equal(("F31", v.Dag.PlusWeeks(8)), (svar.Regel, Fristdag.Sidste(svar.Udloeb!.Value)));
        Assert.Contains("Sæt først den dag", Tekst(await v.Vaert.Proev(Bevil(id, 1), v.Konsulent)), StringComparison.Ordinal);
        await v.Vaert.Koer(new SaetUdvalgsdato(id, v.Dag.PlusDays(1), 1), v.Konsulent);
        Assert.Contains("mødes først", Tekst(await v.Vaert.Proev(Bevil(id, 2), v.Konsulent)), StringComparison.Ordinal);
        await v.Vaert.Koer(new SaetUdvalgsdato(id, v.Dag, 2), v.Konsulent);
        var a = Dagtilbudsvaert.Afvist(await v.Vaert.Proev(Bevil(id, 3) with { Plads = null, ForventetVirkning = null, VejTilbage = null, Revisiteres = v.Dag.PlusYears(3) }, v.Konsulent));
        Assert.Equal(["Plads", "ForventetVirkning", "VejTilbage", "Revisiteres"], a.Mangler.Select(m => m.Felt));
        await v.Vaert.Koer(Bevil(id, 3), v.Konsulent);
        var p = (await v.Hent<Plads>(id))!;
        Assert.Equal((Pladstilstand.Bevilget, Pladsudfald.Bevilget, v.Dag), (p.Tilstand, (await v.Udgivet<PladsVisiteret>(barn))!.Udfald, (await v.Udgivet<PladsVisiteret>(barn))!.Ansoegt));
        var brev = await v.Skalar<string>("select convert_from(string_agg(indhold, ''::bytea order by nr), 'UTF8') from dokument.del where dokument_id = $1", p.Afgoerelse!.Brev);
        Assert.Contains("2. Der er arbejdet med læringsmiljøet, og det er evalueret: opfyldt", brev, StringComparison.Ordinal);
        Assert.Contains("En dag om ugen på stuen", brev, StringComparison.Ordinal);
        Assert.Equal(p.Afgoerelse.Brev, p.Breve[0]);
        var igen = (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Stroem == id.Vaerdi && o.Lukket is null);
        Assert.Equal(("D6-REVISITERING", v.Dag.PlusMonths(6)), (igen.Regel, Fristdag.Sidste(igen.Udloeb!.Value)));
        await v.Vaert.Koer(new RevisiterPlads(id, true, "Er med i samling", "Endnu et halvt år", v.Dag.PlusMonths(5), null, 4), v.Konsulent);
        Assert.Equal("SidsteDag", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new RevisiterPlads(id, false, "God", "Tilbage", null, null, 5), v.Konsulent)).Mangler.Single().Felt);
        await v.Vaert.Koer(new RevisiterPlads(id, false, "God", "Tilbage på stuen", null, v.Dag.PlusDays(30), 5), v.Konsulent);
        Assert.Equal(Pladstilstand.Ophoert, (await v.Hent<Plads>(id))!.Tilstand);
        Assert.DoesNotContain(await v.Opgaver(Dagtilbudsvaert.Afdeling), o => o.Stroem == id.Vaerdi && o.Lukket is null);
    }

    [Fact(DisplayName = "D6: en specialplads venter på, at konferencen om barnet er holdt; ønsket får svar, mødet kan rettes og annulleres, og den begrundede undtagelse går igennem"), Krav("D6", "D5", "SA1")]
    public async Task Moedet()
    {
        var (id, barn) = await Ansoegt(Pladsart.Specialplads);
        await v.Vaert.Koer(new SaetUdvalgsdato(id, v.Dag, 1), v.Konsulent);
        Assert.Contains("Koordineringskonference om barnet skal være holdt", Tekst(await v.Vaert.Proev(Bevil(id, 2), v.Konsulent)), StringComparison.Ordinal);
        var b = new MoedeHoldt(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), "koordineringskonference", Moedeemne.Barn, Dagtilbudsvaert.Solsikken, Moedeudfald.Udsat, 0, 0, 4, 60, null);
        await v.Send(b, "samspil");
        Assert.Contains("skal være holdt", Tekst(await v.Vaert.Proev(Bevil(id, 2), v.Konsulent)), StringComparison.Ordinal);
        await v.Send(new Rettet<MoedeHoldt>(b with { Udfald = Moedeudfald.Aftalt }), "samspil");
        await v.Send(new Annulleret<MoedeHoldt>(b), "samspil");
        Assert.Contains("skal være holdt", Tekst(await v.Vaert.Proev(Bevil(id, 2), v.Konsulent)), StringComparison.Ordinal);
        await v.Vaert.Koer(Bevil(id, 2) with { UdenMoede = "Barnet begynder mandag" }, v.Konsulent);

        var (anden, andetBarn) = await Ansoegt(Pladsart.Specialplads);
        var bed = new BedOmPladsmoede(anden, "koordineringskonference", "Er der prøvet nok på stuen?", 1);
        Assert.Contains("Vælg mødet", Tekst(await v.Vaert.Proev(bed with { Type = "familiemoede" }, v.Paed)), StringComparison.Ordinal);
        await v.Vaert.Koer(bed, v.Paed);
        Assert.Equal((bed.Hvad, SubjektId.Ledelse(Dagtilbudsvaert.Solsikken)), await v.Udgivet<MoedeOensket>(andetBarn) is { } m ? (m.Emne, m.Indkalder) : default);
        Assert.Contains("allerede bedt om", Tekst(await v.Vaert.Proev(bed with { Version = 2 }, v.Leder)), StringComparison.Ordinal);
        await v.Vaert.Koer(new SaetUdvalgsdato(anden, v.Dag, 2), v.Konsulent);
        var oenske = Id.Ny();
        await v.Vaert.Koer(new OenskKonference(oenske, Dagtilbudsvaert.Solsikken, null, null, "Ro i garderoben", null, null, []), v.Paed);
        await v.Send(b with { Faktum = FaktumId.Ny(), Barn = andetBarn, Moede = new(Id.Ny()), Udfald = Moedeudfald.Aftalt, Anmodning = oenske }, "samspil");
        Assert.Contains(await v.Opgaver(v.Paed.Id), o => o.Tekst == "Konferencen, du bad om, er holdt");
        await v.Vaert.Koer(Bevil(anden, 3), v.Konsulent);
    }

    [Fact(DisplayName = "D6: to ansøgninger på én gang afvises, en trukket kan ikke afgøres, og den, der har søgt, kan ikke selv afgøre"), Krav("D6")]
    public async Task Afvist()
    {
        var (id, barn) = await Ansoegt();
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(Bevil(id, 1), v.Leder));
        Assert.Contains("allerede en ansøgning", Tekst(await v.Vaert.Proev(new SoegPlads(new(Id.Ny()), barn, Pladsart.Specialplads, "a", "b", "c", null, v.Dag, []), v.Paed)), StringComparison.Ordinal);
        await v.Vaert.Koer(new TraekAnsoegning(id, "Forældrene ønsker det ikke", 1), v.Paed);
        Assert.Contains("afgjort eller trukket", Tekst(await v.Vaert.Proev(new SaetUdvalgsdato(id, v.Dag, 2), v.Konsulent)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "D7: det, der kræver samtykke, bliver ikke givet videre uden; den næste ser kun overleveringen og kvitterer"), Krav("D7")]
    public async Task Overgang()
    {
        var (barn, _, mor) = await v.Indskrevet();
        var id = Id.Ny();
        var c = new OverleverBarn(id, barn, Dagtilbudsvaert.Skolen, v.Dag.PlusMonths(1), [new(0, "Allergi: nødder"), new(1, "Bygger gerne")], null, []);
        Assert.Equal(["Samtykke", "SamtykkeFra", "Punkter[1].Indhold"], Dagtilbudsvaert.Afvist(await v.Vaert.Proev(c, v.Paed)).Mangler.Select(m => m.Felt));
        await v.Vaert.Koer(c with { Id = Id.Ny(), Punkter = [new(0, "Allergi: nødder")] }, v.Paed);      // needed to receive the child at all
        Assert.False(await v.Ser(v.Skoleleder, barn));
        await v.Vaert.Koer(c with { Samtykke = v.Dag, SamtykkeFra = [mor] }, v.Paed);
        Assert.Contains(await v.Opgaver(SubjektId.Ledelse(Dagtilbudsvaert.Skolen)), o => o.Rute == DagtilbudRuter.Overgang(id) && o.Lukket is null);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new ModtagOverlevering(id, null, 1), v.Leder));
        await v.Vaert.Koer(new ModtagOverlevering(id, "Tak, vi ringer", 1), v.Skoleleder);
        Assert.DoesNotContain(await v.Opgaver(SubjektId.Ledelse(Dagtilbudsvaert.Skolen)), o => o.Rute == DagtilbudRuter.Overgang(id) && o.Lukket is null);
        Assert.Contains(await v.Opgaver(v.Paed.Id), o => o.Art == Opgaveart.Nyt && o.Rute == DagtilbudRuter.Overgang(id));
    }

    [Fact(DisplayName = "D3: et barn uden for dagtilbud kommer på listen af sig selv; får det en plads, falder pligten bort"), Krav("D3")]
    public async Task Udenfor()
    {
        var (barn, cpr, _) = await v.Barn(v.Dag.PlusMonths(-35));
        await v.Stille();
        var f = (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Borger == barn);
        Assert.Equal(("F26", v.Dag.PlusMonths(-35).PlusMonths(38)), (f.Regel, Fristdag.Sidste(f.Udloeb!.Value)));
        Assert.True(await v.Ser(v.Konsulent, barn));
        await v.Vaert.Koer(new Indskriv(Dagtilbudsvaert.Solsikken, cpr, null, v.Dag), v.Leder);
        Assert.Equal(Lukkeart.Bortfaldet, (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Borger == barn).LukketArt);
        Assert.False(await v.Ser(v.Konsulent, barn));

        var (andet, _, _) = await v.Barn(v.Dag.PlusMonths(-36));
        await v.Stille();
        await v.Vaert.Koer(new VurderSprog(Id.Ny(), andet, v.Dag, Sprogresultat.Alderssvarende, "Taler i sætninger", null, null), v.Konsulent);
        Assert.Equal(Lukkeart.Opfyldt, (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Borger == andet).LukketArt);
        Assert.Null((await v.Udgivet<SprogVurderet>(andet))!.Enhed);
    }

    [Fact(DisplayName = "D3, B1: et barn med to registreringer vurderes én gang, og begge pligter er opfyldt"), Krav("D3", "B1")]
    public async Task Sprog_sammenlagt()
    {
        var ((barn, _, _), (dublet, _, _)) = (await v.Barn(v.Dag.PlusMonths(-35)), await v.Barn(v.Dag.PlusMonths(-35)));
        await v.Stille();
        await v.Koer("SammenlaegPersoner", new { behold = barn, dublet, alligevel = true, begrundelse = "Samme mor og samme fødselsdag" });
        await v.Vaert.Koer(new VurderSprog(Id.Ny(), barn, v.Dag, Sprogresultat.Alderssvarende, "Taler i sætninger", null, null), v.Konsulent);
        Assert.Equal(2, (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Count(o => (o.Borger == barn || o.Borger == dublet) && o.LukketArt == Lukkeart.Opfyldt));

        // Another day: a place on the one record ends the duty that stands on the other.
        var ((en, _, _), (anden, andensCpr, _)) = (await v.Barn(v.Dag.PlusMonths(-36)), await v.Barn(v.Dag.PlusMonths(-36)));
        await v.Stille();
        await v.Koer("SammenlaegPersoner", new { behold = en, dublet = anden, alligevel = true, begrundelse = "Samme mor og samme fødselsdag" });
        await v.Vaert.Koer(new Indskriv(Dagtilbudsvaert.Solsikken, andensCpr, null, v.Dag), v.Leder);
        Assert.Equal(2, (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Count(o => (o.Borger == en || o.Borger == anden) && o.LukketArt == Lukkeart.Bortfaldet));
    }

    [Fact(DisplayName = "D3: tegn på behov i dagtilbud giver en frist; en særlig indsats skal følges op og siger, om den hjalp"), Krav("D3")]
    public async Task Sprog()
    {
        var (barn, _, _) = await v.Indskrevet();
        await v.Vaert.Koer(new MeldSprogbehov(barn, "Siger få ord"), v.Paed);
        Assert.Equal(v.Dag.PlusWeeks(8), Fristdag.Sidste((await v.Opgaver(Dagtilbudsvaert.Solsikken)).Single(o => o.Borger == barn && o.Regel == "F26").Udloeb!.Value));
        var id = Id.Ny();
        Assert.Equal(["Indsats", "FoelgesOp"], Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new VurderSprog(id, barn, v.Dag, Sprogresultat.SaerligIndsats, "Få ord", null, null), v.Paed)).Mangler.Select(m => m.Felt));
        await v.Vaert.Koer(new VurderSprog(id, barn, v.Dag, Sprogresultat.SaerligIndsats, "Få ord", "Daglig læsning", v.Dag.PlusMonths(3)), v.Paed);
        Assert.Equal((true, Dagtilbudsvaert.Solsikken), ((await v.Udgivet<SprogVurderet>(barn))!.Indsats, (await v.Udgivet<SprogVurderet>(barn))!.Enhed!.Value));
        await v.Vaert.Koer(new FoelgOpPaaSprog(id, "Flere ord", v.Dag.PlusMonths(6), 1), v.Paed);
        Assert.Contains(await v.Opgaver(Dagtilbudsvaert.Solsikken), o => o.Borger == barn && o.Overskrift == "Sprog" && o.Lukket is null && Fristdag.Sidste(o.Udloeb!.Value) == v.Dag.PlusMonths(6));
        await v.Vaert.Koer(new FoelgOpPaaSprog(id, "Svarer til alderen", null, 2), v.Paed);
        Assert.DoesNotContain(await v.Opgaver(Dagtilbudsvaert.Solsikken), o => o.Borger == barn && o.Lukket is null);
    }

    [Fact(DisplayName = "D8: en offentliggjort rapport stiller uret, begynder de næste to år og kan ikke ændres"), Krav("D8")]
    public async Task Tilsyn()
    {
        var id = Id.Ny();
        Assert.EndsWith(": tilsyn med rapport", (await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Regel == "F27" && o.Lukket is null).Tekst, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2012, 8, 1), Fristdag.Sidste((await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Regel == "F27" && o.Lukket is null).Udloeb!.Value));
        var c = new RegistrerTilsyn(id, Dagtilbudsvaert.Solsikken, false, v.Dag.PlusDays(-3), "Rolige overgange", "God praksis", "Mere plads i garderoben", v.Dag.PlusMonths(3), 0);
        Assert.Equal("Besoegt", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(c with { Besoegt = v.Dag.PlusDays(1) }, v.Konsulent)).Mangler.Single().Felt);
        await v.Vaert.Koer(c, v.Konsulent);
        await v.Vaert.Koer(new OffentliggoerTilsyn(id, 1), v.Konsulent);
        Assert.Equal(v.Dag.PlusYears(2), Fristdag.Sidste((await v.Opgaver(Dagtilbudsvaert.Afdeling)).Single(o => o.Regel == "F27" && o.Lukket is null).Udloeb!.Value));
        Assert.False((await v.Udgivet<TilsynOffentliggjort>())!.Anmeldt);
        Assert.Contains("offentliggjort", Tekst(await v.Vaert.Proev(c with { Version = 2 }, v.Konsulent)), StringComparison.Ordinal);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(c, v.Leder));
    }

    private static string Tekst(Svar svar) => string.Join(' ', Dagtilbudsvaert.Afvist(svar).Mangler.Select(m => m.Tekst));
}
