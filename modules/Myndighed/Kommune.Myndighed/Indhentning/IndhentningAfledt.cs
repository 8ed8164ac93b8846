using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F23: the day that was asked for, and after a reminder the new one. A reminder moves the clock, the answer stops it.</summary>
internal sealed class IndhentningAfledt : IAfledt<Indhentning>
{
    public IEnumerable<Frist> Frister(Indhentning a)
    {
        yield return new Frist("F23", "", a.BedtOm, a.Ejer, $"Udtalelse fra {a.Indhold.Kaldt}{(a.Rykkere.Count > 0 ? ", rykket" : "")}", "Ryk", MyndighedRuter.Udtalelse(a.Sag, a.Id))
        {
            EgenDato = a.SvarSenest, Opfyldt = a.Svar?.Tid, Bortfaldet = a.Svar is null ? a.Opgivet : null,
        };
    }
}

/// <summary>A statement's way in plain Danish (M13).</summary>
internal sealed class IndhentningTekst : IHaendelsestekst<Indhentning>
{
    public Journaltekst? Tekst(Indhentning a, Registreret r)
    {
        var link = MyndighedRuter.Udtalelse(a.Sag, a.Id);
        return r.Haendelse switch
        {
            Indhentning.BlevBedtOm e => new($"Bedt om en udtalelse fra {e.Indhold.Navn}, senest {DanskTid.Dato(e.SvarSenest)}", $"{e.Indhold.Spoergsmaal} · {e.Indhold.Grundlag}", Link: link),
            Indhentning.BlevRykket e => new($"Rykket for udtalelsen fra {a.Indhold.Navn}, senest {DanskTid.Dato(e.SvarSenest)}", Link: link),
            Indhentning.BlevBesvaret e => new($"Udtalelse fra {a.Indhold.Navn}", e.Af, e.Svar, a.Svar?.Rettet is null ? $"Udtalelse fra {a.Indhold.Navn}" : null, link, Hvem: a.Indhold.Navn),
            Indhentning.SvarRettet e => new($"Udtalelsen fra {a.Indhold.Navn} blev rettet", r.Begrundelse ?? e.Af, e.Svar, $"Udtalelse fra {a.Indhold.Navn}", link, r.Tid, a.Indhold.Navn),
            Indhentning.BlevOpgivet => new($"Der ventes ikke længere på udtalelsen fra {a.Indhold.Navn}", r.Begrundelse, Link: link),
            _ => null,
        };
    }
}
