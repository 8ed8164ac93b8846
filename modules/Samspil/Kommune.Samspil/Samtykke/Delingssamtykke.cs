using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>What departments may share. Whatever is not ticked needs a consent of its own.</summary>
internal enum Delingsart
{
    Trivsel,
    Ppr,
    Undersoegelse,
    Statusrapport,
    Helbred,
    ForaeldresHelbred,
}

/// <summary>SA3: those who decide for the child agreed that these departments share this, until a day. Taken back at any time.</summary>
[Stroem("delingssamtykke")]
internal sealed class Delingssamtykke : Aggregat
{
    [Haendelsestype("samtykke-givet.v1")]
    internal sealed record Givet(IReadOnlyList<Afdeling> Mellem, IReadOnlyList<Delingsart> Omfatter, IReadOnlyList<BorgerId> Fra, LocalDate Dag, LocalDate Til) : Haendelse;

    [Haendelsestype("samtykke-trukket.v1")]
    internal sealed record Trukket(BorgerId Af) : Haendelse;

    public SamtykkeId Id => new(StroemId);
    public Givet Indhold { get; private set; } = null!;
    public MedarbejderId SkrevetAf { get; private set; }
    public Instant? TrukketTid { get; private set; }
    public BorgerId? TrukketAf { get; private set; }

    public static Haendelser Giv(SamtykkeId id, BorgerId barn, Givet indhold, Sammenhaeng s)
    {
        var a = new Delingssamtykke();
        a.Begynd(id.Vaerdi, barn);
        return a.Sker(indhold, s);
    }

    public Haendelser Traek(BorgerId af, Sammenhaeng s) => Sker(new Trukket(af), s);

    /// <summary>In force on the day: given, not run out and not taken back.</summary>
    public bool Gaelder(LocalDate dag) => TrukketTid is null && dag <= Indhold.Til;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Givet h:
                (Indhold, SkrevetAf) = (h, r.Bruger);
                break;
            case Trukket h:
                (TrukketTid, TrukketAf) = (r.Gaelder, h.Af);
                break;
        }
    }
}

/// <summary>A consent, to be looked up by child when a meeting is called.</summary>
internal sealed record Samtykkeraekke : IAfledtRaekke
{
    public required SamtykkeId Id { get; init; }
    public required BorgerId BorgerId { get; init; }

    /// <summary>The departments, by name and with commas.</summary>
    public required string Mellem { get; init; }
    public required LocalDate Til { get; init; }
    public Instant? Trukket { get; init; }

    public IReadOnlyList<Afdeling> Afdelinger => [.. Mellem.Split(',').Select(Enum.Parse<Afdeling>)];
}

internal sealed class SamtykkeAfledt : IAfledt<Delingssamtykke>
{
    public IEnumerable<IAfledtRaekke> Raekker(Delingssamtykke a) =>
        [new Samtykkeraekke { Id = a.Id, BorgerId = a.Borger, Mellem = string.Join(',', a.Indhold.Mellem), Til = a.Indhold.Til, Trukket = a.TrukketTid }];
}
