using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F20: seven working days from the receipt, until it is answered or a letter with another day is sent; then that day.</summary>
internal sealed class AktindsigtAfledt : IAfledt<Aktindsigt>
{
    /// <summary>The clock that the answer, or a letter, stops. A case may have several requests: each has an address of its own.</summary>
    public static Sagsfrist? Loebende(Sagsbillede b, Aktindsigt a) => b.Frister.FirstOrDefault(f => f.Loeber && f.Frist.Rute == MyndighedRuter.Aktindsigt(a.Sag, a.Id));

    public IEnumerable<Frist> Frister(Aktindsigt a)
    {
        var rute = MyndighedRuter.Aktindsigt(a.Sag, a.Id);
        var opfyldt = a.Udsaettelser.Count > 0 ? a.Udsaettelser[0].Tid : a.Besvaret;
        yield return new Frist("F20", "", a.Modtaget, a.Ejer, "Der er bedt om aktindsigt i sagen", "Besvar", rute) { Borger = a.Borger, Opfyldt = opfyldt, Bortfaldet = opfyldt is null ? a.Frafaldet : null };
        for (var nr = 0; nr < a.Udsaettelser.Count; nr++)
        {
            var (u, svar) = (a.Udsaettelser[nr], nr + 1 < a.Udsaettelser.Count ? a.Udsaettelser[nr + 1].Tid : a.Besvaret);
            yield return new Frist("F20-SVAR", $"{nr + 1}", u.Tid, a.Ejer, "Aktindsigt: svaret er lovet i brevet", "Besvar", rute) { Borger = a.Borger, EgenDato = u.Dato, Opfyldt = svar, Bortfaldet = svar is null ? a.Frafaldet : null };
        }
    }
}

/// <summary>The request's events in plain Danish. What is withheld is told by number only: the journal is itself given out.</summary>
internal sealed class AktindsigtTekst : IHaendelsestekst<Aktindsigt>
{
    public Journaltekst? Tekst(Aktindsigt a, Registreret r)
    {
        var link = MyndighedRuter.Aktindsigt(a.Sag, a.Id);
        return r.Haendelse switch
        {
            Aktindsigt.BlevModtaget e => new(e.Anden is null ? "Der er bedt om aktindsigt i sagen" : $"{e.Anden} har bedt om aktindsigt i sagen", e.Om, Link: link),
            Aktindsigt.BlevUdsat e => new($"Aktindsigt: der er sendt brev om, at svaret kommer senest {DanskTid.Dato(e.Dato)}", r.Begrundelse, Link: link),
            Aktindsigt.BlevBesvaret { Svar: var s } => new($"Aktindsigt givet: {s.Akter} akter", s.Undtaget == 0 ? "Intet er undtaget" : $"{s.Undtaget} {(s.Undtaget == 1 ? "sted" : "steder")} er undtaget", Link: link),
            Aktindsigt.BlevFrafaldet => new("Anmodningen om aktindsigt er frafaldet", r.Begrundelse, Link: link),
            _ => null,
        };
    }
}
