using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record AfgoerelseRaekke : IAfledtRaekke
{
    public required AfgoerelseId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required Afgoerelsestilstand Tilstand { get; init; }
    public required Instant Begyndt { get; init; }
    public Instant? Truffet { get; init; }
    public string? Hjemmel { get; init; }
    public bool? UdenSamtykke { get; init; }
    public IndsatsId? IndsatsId { get; init; }
}

/// <summary>An attachment that was sent with a decision's letters, annulled or not: it stays on the case.</summary>
internal sealed record SendtBilagRaekke : IAfledtRaekke
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Guid Bilag { get; init; }
}

/// <summary>What follows from a decision: its row, whose turn it is while it is a draft, and each receiver's time to appeal (F18), until it is annulled.</summary>
internal sealed class AfgoerelseAfledt : IAfledt<Afgoerelse>
{
    public IEnumerable<IAfledtRaekke> Raekker(Afgoerelse a) =>
    [
        new AfgoerelseRaekke
        {
            Id = a.Id, BorgerId = a.Borger, SagId = a.Sag, Tilstand = a.Tilstand, Begyndt = a.Begyndt, Truffet = a.Truffet,
            Hjemmel = a.Udkast.Hjemmel, UdenSamtykke = a.Indhold?.UdenSamtykke, IndsatsId = a.Indhold?.Indsats,
        },
        .. (a.Indhold?.Bilag ?? []).Select(b => new SendtBilagRaekke { Id = Id.Af(a.StroemId, $"bilag/{b.Id}"), BorgerId = a.Borger, Bilag = b.Id }),
    ];

    public IEnumerable<Frist> Frister(Afgoerelse a) => Klagefrister(a);

    /// <summary>One for each letter, told apart by its receiver.</summary>
    public static IEnumerable<Frist> Klagefrister(Afgoerelse a) => (a.Indhold?.Breve ?? []).Select(b =>
        new Frist("F18", $"{b.Modtager}", Fristdag.Begynder(a.Modtaget(b.Modtager)), SubjektId.Fra(b.Modtager.Vaerdi), $"Klage over »{a.Indhold!.TilbudNavn}«", "Se afgørelsen", MyndighedRuter.Indsats(a.Indhold.Indsats))
        {
            Borger = a.Borger, UdloeberSelv = true, Opfyldt = a.Paaklaget(b.Modtager), Bortfaldet = a.Paaklaget(b.Modtager) is null ? a.Annullering?.Tid : null,
        });

    public IEnumerable<Opgave> Opgaver(Afgoerelse a)
    {
        for (var nr = 0; nr < a.Ture.Count; nr++)
        {
            var (tur, igen) = (a.Ture[nr], nr + 1 < a.Ture.Count ? a.Ture[nr + 1].Sendt : (Instant?)null);
            yield return Opgave(a, $"leder/{nr}", tur.Leder, "Et udkast venter på dig: trin eller pris er over sagsbehandlerens kompetence", "Åbn", tur.Sendt, tur.Tilbage?.Tid ?? igen ?? a.Truffet);
            if (tur.Tilbage is { } t)
            {
                yield return Opgave(a, $"tilbage/{nr}", t.Til, "Lederen har sendt udkastet tilbage med en bemærkning", "Ret udkastet", t.Tid, igen ?? a.Truffet);
            }
        }
    }

    private static Opgave Opgave(Afgoerelse a, string navn, SubjektId ejer, string tekst, string handling, Instant start, Instant? gjort) =>
        new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "myndighed", ejer, "Afgørelse", tekst, handling, MyndighedRuter.Afgoerelse(a.Sag), start)
        {
            Borger = a.Borger, Stroem = a.StroemId, Lukket = gjort ?? a.Bortfaldet,
            LukketArt = gjort is not null ? Lukkeart.Opfyldt : a.Bortfaldet is not null ? Lukkeart.Bortfaldet : null,
        };
}
