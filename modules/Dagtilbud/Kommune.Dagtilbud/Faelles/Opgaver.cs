using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>Clocks of plain tables: the rule's version and the deadline as for a stream's clock, kept by the handler itself.</summary>
internal sealed class Ure(Fristregelkilde kilde)
{
    /// <param name="hvad">The row that the clock hangs on: its identity together with the rule and the mark.</param>
    public Opgave Saet(Frist frist, Guid hvad, Instant kendt) =>
        Opgave.Af(frist, hvad, "dagtilbud", frist.Beregn(kilde.Regler, kilde.Helligdage, kendt)) with { Stroem = null };
}

/// <summary>News from another department, to the employee who is waiting for it.</summary>
internal static class Nyt
{
    public static Opgave Til(MedarbejderId hvem, string fra, FaktumId faktum, string overskrift, string tekst, Rute rute, Instant tid, BorgerId? barn) =>
        new(Id.Af(faktum.Vaerdi, $"nyt/dagtilbud/{overskrift}"), Opgaveart.Nyt, fra, hvem, overskrift, tekst, "Åbn", rute, tid) { Borger = barn };
}
