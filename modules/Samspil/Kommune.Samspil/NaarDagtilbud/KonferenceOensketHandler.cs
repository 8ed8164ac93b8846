using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA1: the leaders of the unit call the conference; the wish stands in their "I dag" until it is called.</summary>
internal static class KonferenceOensketHandler
{
    public static (Oenske, Opgave) Handle(KonferenceOensket b) =>
    (
        new Oenske { Id = b.Konference, Type = Moedestruktur.Konference, BorgerId = b.Barn, EnhedId = b.Enhed, Afsender = b.Afsender, Emne = b.Emne, Forsoegt = b.Forsoegt, Grundlag = b.Grundlag, Modtaget = b.Gaelder },
        Oenskeopgave.Af(b.Konference, SubjektId.Ledelse(b.Enhed), "Koordineringskonference", b.Barn, b.Gaelder));
}
