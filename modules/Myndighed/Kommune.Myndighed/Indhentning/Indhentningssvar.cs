using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M16: an answer from another department stands in the case as it was written, and as news to whoever has it. One that came too late for what was given up is kept as well.</summary>
internal static class Indhentningssvar
{
    public static IReadOnlyList<object> Modtag(Indhentning i, string fra, FaktumId faktum, Instant tid, string svar, string af, Sammenhaeng s) => i.Svar is not null
        ? []
        :
        [
            i.Besvar(svar, af, faktum, tid, s), Indhentningsord.Modtaget(i),
            new Opgave(Nyt.Id(faktum), Opgaveart.Nyt, fra, i.Ejer, "Udtalelse", $"Fra {i.Indhold.Navn}", "Læs", MyndighedRuter.Udtalelse(i.Sag, i.Id), tid) { Borger = i.Borger },
        ];
}
