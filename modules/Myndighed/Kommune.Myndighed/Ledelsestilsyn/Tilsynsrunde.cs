using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Led">The theme; null is a random sample of all open cases.</param>
/// <param name="Distrikt">Only children for whom that district answers; null is all.</param>
/// <param name="Froe">What the sample follows from, with the population that was frozen when it was drawn.</param>
/// <param name="Population">How many cases it was drawn among.</param>
internal sealed record Tilsynsudvalg(Sagsled? Led, LocalDate Fra, LocalDate Til, string? Distrikt, string Froe, int Population, int Udtaget);

/// <summary>
/// A round of supervision (M12): what was drawn, among how many, and what we learn of it. It is about no child; each case of the
/// sample is a <see cref="Sagstilsyn"/> of its own.
/// </summary>
[Stroem("tilsynsrunde")]
internal sealed class Tilsynsrunde : Aggregat
{
    public TilsynsrundeId Id => new(StroemId);
    public Tilsynsudvalg Udvalg { get; private set; } = null!;
    public Instant Trukket { get; private set; }
    public MedarbejderId TrukketAf { get; private set; }
    public Instant? Afsluttet { get; private set; }
    public string? Laering { get; private set; }

    public static Haendelser Traek(TilsynsrundeId id, Tilsynsudvalg udvalg, Sammenhaeng s)
    {
        var r = new Tilsynsrunde();
        r.Begynd(id.Vaerdi, null);
        return r.Sker(new BlevTrukket(udvalg), s);
    }

    public Haendelser Afslut(string laering, Sammenhaeng s) => Sker(new BlevAfsluttet(laering), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevTrukket e:
                (Udvalg, Trukket, TrukketAf) = (e.Udvalg, r.Gaelder, r.Bruger);
                break;
            case BlevAfsluttet e:
                (Laering, Afsluttet) = (e.Laering, r.Gaelder);
                break;
        }
    }

    [Haendelsestype("tilsynsrunde-trukket.v1")]
    internal sealed record BlevTrukket(Tilsynsudvalg Udvalg) : Haendelse;

    [Haendelsestype("tilsynsrunde-afsluttet.v1")]
    internal sealed record BlevAfsluttet(string Laering) : Haendelse;
}
