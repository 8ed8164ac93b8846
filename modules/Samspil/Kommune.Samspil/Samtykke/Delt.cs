using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA3: who may know that departments shared on a meeting they were not at themselves. What was said is another matter.</summary>
internal static class Delt
{
    /// <summary>Myndighed answers for the whole child; the others know of what their own department took part in.</summary>
    public static bool MaaVide(Bruger bruger, IReadOnlyCollection<Afdeling> mellem) => bruger.Har(Rolle.Socialraadgiver, Rolle.Teamleder) || mellem.Contains(bruger.Afdelingen());
}
