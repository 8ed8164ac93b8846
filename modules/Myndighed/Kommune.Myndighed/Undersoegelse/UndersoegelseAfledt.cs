using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F7 (BL § 20 stk. 3, § 22): four months from awareness; a provisional assessment stops it, and the rest is a task without a date.</summary>
internal sealed class UndersoegelseAfledt : IAfledt<Undersoegelse>
{
    public IEnumerable<IAfledtRaekke> Raekker(Undersoegelse a) =>
    [
        new UndersoegelseRaekke
        {
            Id = a.Id,
            BorgerId = a.Borger,
            SagId = a.Sag,
            Begyndt = a.Begyndt,
            OpmaerksomFra = a.OpmaerksomFra,
            Foreloebig = a.Foreloebig?.Gaelder,
            Afsluttet = a.Afsluttet,
            Bortfaldet = a.Bortfaldet,
        },
    ];

    public IEnumerable<Frist> Frister(Undersoegelse a)
    {
        var opfyldt = a.Foreloebig?.Gaelder ?? a.Afsluttet;
        yield return new Frist("F7", "", a.OpmaerksomFra, a.Ejer, "Børnefaglig undersøgelse", "Åbn", MyndighedRuter.Undersoegelse(a.Sag))
        {
            Opfyldt = opfyldt,
            Bortfaldet = opfyldt is null ? a.Bortfaldet : null,
        };
    }

    public IEnumerable<Opgave> Opgaver(Undersoegelse a)
    {
        if (a is { ErAaben: true, Foreloebig: { } f })
        {
            yield return new Opgave(Id.Af(a.StroemId, "opgave/resten"), Opgaveart.Opgave, "myndighed", a.Ejer, "Undersøgelse", "Resten af undersøgelsen snarest muligt; der er en foreløbig vurdering", "Åbn", MyndighedRuter.Undersoegelse(a.Sag), f.Gaelder) { Borger = a.Borger };
        }
    }
}
