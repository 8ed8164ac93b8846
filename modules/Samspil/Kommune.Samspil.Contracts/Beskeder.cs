using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <param name="Type">The code of the meeting type in the dated configuration, such as <c>familiemoede</c>.</param>
/// <param name="Anmodning">The wish it answers, as the asking department named it.</param>
[Besked("samspil.moede-holdt", Beskrivelse = "A meeting was held: its type, what it was about, what it came to, and how much it decided.")]
public sealed record MoedeHoldt(
    FaktumId Faktum, Instant Gaelder, BorgerId? Barn, MoedeId Moede, [property: Katalogtekst] string Type, Moedeemne Emne, EnhedId? Enhed, Moedeudfald Udfald, int Beslutninger, int Opgaver, int Deltagere, int Minutter, Guid? Anmodning)
    : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => Barn;
    Guid IBesked.Noegle => Barn?.Vaerdi ?? Moede.Vaerdi;
}

[Besked("samspil.opgave-loest", Beskrivelse = "A task that a meeting gave was done, and whether in time.")]
public sealed record OpgaveLoest(FaktumId Faktum, Instant Gaelder, BorgerId? Barn, MoedeId Moede, bool TilTiden) : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => Barn;
    Guid IBesked.Noegle => Barn?.Vaerdi ?? Moede.Vaerdi;
}

[Besked("samspil.samtykke-givet", Beskrivelse = "Those who decide for a child agreed that departments share, until a day.")]
public sealed record SamtykkeGivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SamtykkeId Samtykke, IReadOnlyList<Afdeling> Mellem, LocalDate Til)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("samspil.samtykke-trukket", Beskrivelse = "A consent to share was withdrawn.")]
public sealed record SamtykkeTrukket(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SamtykkeId Samtykke)
    : BarnHaendelse(Faktum, Gaelder, Barn);
