using System.ComponentModel.DataAnnotations;
using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D6: the reasoned decision of the committee, with what is expected of the place, when it is looked at again, and the way back. A letter to each holder of custody is frozen with it.</summary>
[Kraever(Rolle.Dagtilbudskonsulent)]
internal sealed record AfgoerPlads(
    PladsId Id, Pladsudfald Udfald, IReadOnlyList<int> Opfyldte, string Begrundelse, EnhedId? Plads, LocalDate? Fra, string? ForventetVirkning, string? VejTilbage, LocalDate? Revisiteres, int Version,
    [MaxLength(500)] string? UdenMoede = null) : IHarVersion;

internal static class AfgoerPladsHandler
{
    internal sealed record Grundlag(Pladsopsaetning Opsaetning, IReadOnlyList<Enhed> Enheder, Brevkreds Kreds, Brevafsender Afsender, Pladsmoeder Moedekrav, IReadOnlyList<Barnemoede> Moeder);

    public static async Task<(Plads, Grundlag)> Load(AfgoerPlads c, DagtilbudDb db, Organisation organisation, Opsaetninger opsaetninger, IBorgerNavne navne, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        var a = await Pladsskrift.TilVisitation(db, c.Id, s, ct);
        var idag = Fristdag.Af(s.Nu);
        var krav = await opsaetninger.Hent<Pladsmoeder>(idag, null, ct);
        return (a!, new(await opsaetninger.Hent<Pladsopsaetning>(idag, null, ct), await organisation.Enheder(null, "dagtilbud", ct),
            a is null ? new("", []) : await Brevkreds.Hent(a.Borger, borgere, navne, ct), await opsaetninger.Hent<Brevafsender>(idag, null, ct), krav,
            a is null ? [] : await Barnemoede.Siden(db, (await borgere.Aliasser([a.Borger], ct)).Af(a.Borger), idag.PlusMonths(-krav.Maaneder), ct)));
    }

    public static Afvisning? Validate(AfgoerPlads c, Plads a, Grundlag g, Sammenhaeng s)
    {
        var ja = c.Udfald == Pladsudfald.Bevilget;
        return Afvisning.Af(
        [
            Pladsskrift.ErAfgjort(a),
            a.Udvalgsdato is null ? new Fejl(null, "Sæt først den dag, hvor udvalget har set på ansøgningen.") : a.Udvalgsdato > Fristdag.Af(s.Nu) ? new Fejl(null, $"Udvalget mødes først {DanskTid.Dato(a.Udvalgsdato.Value)}.") : null,
            c.Opfyldte.Any(o => o < 1 || o > a.Ansoegning.Kriterier.Count) ? new Fejl("Opfyldte", "Kriterierne passer ikke. Genindlæs siden.") : null,
            .. ja ? Moedekrav.Mangler(a.Ansoegning.Art, g.Moedekrav, g.Moeder, c.UdenMoede) : [],
            ja && c.Plads is null ? new Fejl("Plads", "Vælg, hvor pladsen er.") : null,
            c.Plads is { } p && g.Enheder.All(e => e.Id != p.Vaerdi) ? new Fejl("Plads", "Enheden findes ikke.") : null,
            ja && c.Fra is null ? new Fejl("Fra", "Skriv den første dag.") : null,
            ja && c.ForventetVirkning is null ? new Fejl("ForventetVirkning", "Skriv, hvad pladsen skal føre til.") : null,
            ja && c.VejTilbage is null ? new Fejl("VejTilbage", "Skriv vejen tilbage til det almene. Uden den bliver en plads for altid.") : null,
            ja && c.Revisiteres is null ? new Fejl("Revisiteres", "Sæt dagen, hvor pladsen tages op igen.") : null,
            c.Revisiteres is { } r && c.Fra is { } f && (r <= f || r > f.PlusMonths(g.Opsaetning.MaanederTilRevisitering)) ? new Fejl("Revisiteres", $"Dagen skal ligge inden for {g.Opsaetning.MaanederTilRevisitering} måneder efter den første dag.") : null,
            !ja && (c.Plads is not null || c.Fra is not null || c.Revisiteres is not null) ? new Fejl("Udfald", "Uden en plads er der ingen enhed og ingen dage at skrive.") : null,
        ]);
    }

    public static IEnumerable<object> Handle(AfgoerPlads c, Plads a, Grundlag g, Sammenhaeng s)
    {
        var ja = c.Udfald == Pladsudfald.Bevilget;
        Guid[] breve = [.. g.Kreds.Modtagere.Select(_ => Id.Ny())];
        var h = a.Afgoer(new(c.Udfald, [.. c.Opfyldte.Distinct().Order()], c.Begrundelse, c.Plads, c.Fra, c.ForventetVirkning, c.VejTilbage, c.Revisiteres, breve[0], ja ? c.UdenMoede : null, breve), s);
        yield return h;
        yield return new PladsVisiteret(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Ansoegning.Art, c.Udfald, c.Plads, Fristdag.Af(a.AnsoegtTid), c.Revisiteres);
        var sted = g.Enheder.FirstOrDefault(e => e.Id == c.Plads?.Vaerdi)?.Navn;
        yield return breve.Zip(g.Kreds.Modtagere, (id, modtager) => new NytDokument(id, a.Borger, "Afgørelse om plads.html", "text/html",
            Brevhtml.Frys(Pladsbrev.Skriv(a, g.Kreds, modtager, sted, g.Afsender, g.Opsaetning.Klagevejledning, s.Bruger.Navn, Fristdag.Af(s.Gaelder))), a.StroemId)).ToArray();
    }
}
