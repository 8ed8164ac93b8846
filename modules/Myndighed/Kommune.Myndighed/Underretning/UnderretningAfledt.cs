using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Which row, clocks and attachments follow from a notification (M1, M10: F1, F2, F3, F5).</summary>
internal sealed class UnderretningAfledt : IAfledt<Underretning>
{
    public IEnumerable<IAfledtRaekke> Raekker(Underretning u) =>
    [
        new UnderretningRaekke
        {
            Id = u.Id,
            BorgerId = u.Borger,
            Henvendelse = u.Henvendelse,
            Underretter = u.Underretter,
            Fra = Afsender(u),
            Akut = u.Akut,
            Overgreb = u.Overgreb,
            Team = u.Team,
            Modtaget = u.ModtagetTid,
            Vurderet = u.Vurdering?.Tid,
            Udfald = u.Vurdering?.Udfald,
            Kvitteret = u.Kvitteret,
            Annulleret = u.ErAnnulleret,
        },
    ];

    public IEnumerable<Frist> Frister(Underretning u)
    {
        if (u.ErAnnulleret)
        {
            yield break;
        }

        SubjektId ejer = u.Vurderer is { } navngivet ? navngivet : u.Team;
        var fra = $"Fra {Afsender(u)}";
        yield return new Frist("F1", "", u.ModtagetTid, ejer, (u.Akut ? "AKUT · " : "") + fra, "Vurdér", MyndighedRuter.Vurder(u.Id)) { Opfyldt = u.Vurdering?.Tid };
        if (u.KanKvitteres)
        {
            yield return new Frist("F2", "", u.ModtagetTid, ejer, fra, "Kvittér", MyndighedRuter.Kvitter(u.Id)) { Opfyldt = u.Kvitteret };
        }

        if (u is { Underretter: Underretter.Fagperson, Vurdering: { } v })
        {
            yield return new Frist("F3", "", v.Tid, ejer, $"Tilbagemelding til {Afsender(u)}", "Giv besked", MyndighedRuter.Kvitter(u.Id)) { Opfyldt = u.Tilbagemeldt };
        }

        if (u.Overgreb)
        {
            yield return new Frist("F5", "", u.ModtagetTid, ejer, "Samtale med barnet om overgreb", "Skriv", MyndighedRuter.Underretning(u.Id)) { Opfyldt = u.Samtale?.Tid };
        }
    }

    public IEnumerable<Tilknytning> Tilknytninger(Underretning u)
    {
        if (u.ErAnnulleret)
        {
            yield break;
        }

        yield return new Tilknytning(u.Borger, u.Team, "underretning", u.ModtagetTid);
        if (u.Vurderer is { } navngivet)
        {
            yield return new Tilknytning(u.Borger, navngivet, "vurderer", u.ModtagetTid);
        }
    }

    /// <summary>Who it came from, in a few words; never an anonymous person's name.</summary>
    internal static string Afsender(Underretning u) => u.Underretter switch
    {
        Underretter.Anonym => "anonym",
        Underretter.AndenKommune => u.Sted ?? "en anden kommune",
        Underretter.Borger => "en borger",
        _ => u.Sted ?? u.NavnOgStilling ?? "en fagperson",
    };
}
