using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M12: a case of a sample was looked through. Each no is a finding that somebody puts right by a day.</summary>
[Kraever(Rolle.Teamleder)]
internal sealed record GennemgaaSag(SagstilsynId Id, IReadOnlyList<GennemgaaSag.Punkt>? Punkter, int Version) : IHarVersion
{
    /// <param name="Fund">What must be put right, by whom and until when; only with a no.</param>
    internal sealed record Punkt(string Kode, Tilsynssvar? Svar = null, [property: MaxLength(2000)] string? Fund = null, MedarbejderId? Ejer = null, LocalDate? Senest = null);
}

/// <summary>What a case of a round is asked, and who in its team may own a finding.</summary>
internal sealed record Tilsynsgrundlag(IReadOnlyList<Tilsynsspoergsmaal> Spoergsmaal, IReadOnlyList<Medarbejder> Ejere, MedarbejderId? Ansvarlig)
{
    public static async Task<Tilsynsgrundlag> Hent(MyndighedDb db, Sagstilsyn? a, Tilsynsrunde? runde, Opsaetninger opsaetninger, Organisation organisation, Instant nu, CancellationToken ct)
    {
        if (a is null || runde is null || await db.Sagsliste.FindAsync([a.Sag], ct) is not { } sag)
        {
            return new([], [], null);
        }

        // As the list was when the round began: later questions are the next round's.
        var liste = await opsaetninger.Hent<Tilsynstjekliste>(Fristdag.Af(runde.Trukket), runde.Trukket, ct);
        return new(liste.For(a.Led), await organisation.MedRolle([Rolle.Socialraadgiver, Rolle.Teamleder], sag.Team, nu, ct), sag.Ansvarlig);
    }
}

internal static class GennemgaaSagHandler
{
    public static async Task<(Sagstilsyn, Tilsynsrunde, Tilsynsgrundlag)> Load(GennemgaaSag c, MyndighedDb db, Opsaetninger opsaetninger, Organisation organisation, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Sagstilsyn>(c.Id, ct: ct);
        var runde = a is null ? null : await db.Hent<Tilsynsrunde>(a.Runde, ct: ct);
        return (a!, runde!, await Tilsynsgrundlag.Hent(db, a, runde, opsaetninger, organisation, nu, ct));
    }

    public static Afvisning? Validate(GennemgaaSag c, Sagstilsyn a, Tilsynsrunde runde, Tilsynsgrundlag g, Instant nu) => runde.Afsluttet is not null
        ? Afvisning.Af([new(null, "Tilsynsrunden er afsluttet.", MyndighedRuter.Tilsynsrunde(runde.Id))])
        : Afvisning.Af(g.Spoergsmaal.SelectMany((q, i) => Mangler(q, i, Svaret(c, q.Kode), a, g, Fristdag.Af(nu))));

    public static Haendelser Handle(GennemgaaSag c, Sagstilsyn a, Tilsynsrunde runde, Tilsynsgrundlag g, Sammenhaeng s) => a.Gennemgaa([.. g.Spoergsmaal.Select(q =>
    {
        var p = Svaret(c, q.Kode)!;
        return new Tilsynspunkt(q.Kode, q.Led, q.Tekst, p.Svar!.Value, p.Svar == Tilsynssvar.Nej ? new(p.Fund!, p.Ejer!.Value, p.Senest!.Value) : null);
    })], s);

    private static GennemgaaSag.Punkt? Svaret(GennemgaaSag c, string kode) => (c.Punkter ?? []).FirstOrDefault(p => p.Kode == kode);

    private static IEnumerable<Fejl?> Mangler(Tilsynsspoergsmaal q, int nr, GennemgaaSag.Punkt? p, Sagstilsyn a, Tilsynsgrundlag g, LocalDate idag)
    {
        string Felt(string navn) => $"{nameof(GennemgaaSag.Punkter)}[{nr}].{navn}";
        if (p?.Svar is not Tilsynssvar.Nej)
        {
            yield return p?.Svar is null ? new(Felt(nameof(p.Svar)), $"Svar på: {q.Tekst}") : null;
            yield break;
        }

        var foer = a.Fund.FirstOrDefault(f => f.Kode == q.Kode)?.Indhold;
        yield return p.Fund is not { Length: >= 5 } ? new(Felt(nameof(p.Fund)), "Skriv, hvad der skal rettes.") : null;
        yield return p.Ejer is not { } ejer || (g.Ejere.All(e => e.Id != ejer) && foer?.Ejer != (SubjektId)ejer) ? new(Felt(nameof(p.Ejer)), "Vælg, hvem i teamet der retter det.") : null;
        yield return p.Senest is not { } senest ? new(Felt(nameof(p.Senest)), "Skriv, hvornår det skal være rettet.")
            : senest < idag && senest != foer?.Senest ? new(Felt(nameof(p.Senest)), "Dagen er allerede gået.") : null;
    }
}
