using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F17 from the day of the move until the material is handed over; then a task until the other municipality has said that it got it.</summary>
internal sealed class FraflytningAfledt : IAfledt<Fraflytning>
{
    public IEnumerable<Frist> Frister(Fraflytning a) =>
    [
        new Frist("F17", "", Fristdag.Begynder(a.Indhold.Flyttedato), a.Ejer, "Barnet flytter: materiale og sammenfatning gives videre til den nye kommune", "Overdrag", MyndighedRuter.Fraflytning(a.Sag))
        {
            Borger = a.Borger, Opfyldt = a.Overdraget?.Tid, Bortfaldet = a.Bortfaldet,
        },
    ];

    public IEnumerable<Opgave> Opgaver(Fraflytning a)
    {
        if (a.Overdraget is { } o)
        {
            yield return new(Id.Af(a.StroemId, "opgave/kvittering"), Opgaveart.Opgave, "myndighed", a.Ejer, "Fraflytning", "Den nye kommune har ikke kvitteret for materialet", "Skriv kvitteringen", MyndighedRuter.Fraflytning(a.Sag), o.Tid)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = a.KvitteretTid, LukketArt = a.KvitteretTid is null ? null : Lukkeart.Opfyldt,
            };
        }
    }
}

/// <summary>The move's events in plain Danish (M13).</summary>
internal sealed class FraflytningTekst : IHaendelsestekst<Fraflytning>
{
    public Journaltekst? Tekst(Fraflytning a, Registreret r)
    {
        var link = MyndighedRuter.Fraflytning(a.Sag);
        return r.Haendelse switch
        {
            Fraflytning.BlevAnmeldt { Indhold: var i } => new($"Familien flytter til {i.Kommune} {DanskTid.Dato(i.Flyttedato)}: kommunen er underrettet", i.Lov, Link: link),
            Fraflytning.MaterialetBlevOverdraget e => new($"Materiale og sammenfatning er givet videre til {a.Indhold.Kommune}", $"{e.Akter} akter{(e.Udeladt == 0 ? "" : $", {e.Udeladt} udeladt")}", Link: link),
            Fraflytning.BlevKvitteret e => new($"{a.Indhold.Kommune} har kvitteret for materialet", $"Modtaget {DanskTid.Dato(e.Dag)}", Link: link),
            Fraflytning.BlevAnnulleret => new("Familien flytter ikke alligevel", r.Begrundelse, Link: link),
            _ => null,
        };
    }
}
