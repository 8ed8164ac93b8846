using Kommune.Fundament;
using Kommune.Samspil;
using NodaTime;

namespace Kommune.Myndighed;

internal readonly record struct SagsmoedeId(Guid Vaerdi) : IId<SagsmoedeId>
{
    public static SagsmoedeId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

internal enum Moedeudfald
{
    Tiltraadt,
    IkkeTiltraadt,
    Udsat,
}

/// <param name="Type">The code of its <see cref="Moedetype"/>.</param>
/// <param name="Navn">As the type was called then.</param>
/// <param name="Samspil">The meeting that Samspil told of; without one it was typed here.</param>
internal sealed record Moedeindhold(string Type, string Navn, Udvalg? Udvalg, LocalDate Dato, Moedeudfald Udfald, string? Note, MoedeId? Samspil = null)
{
    /// <summary>It did what a decision asks of it: a committee agreed, another meeting was held.</summary>
    public bool Godt => Udvalg is null ? Udfald != Moedeudfald.Udsat : Udfald == Moedeudfald.Tiltraadt;
}

/// <summary>
/// A meeting about a case that Myndighed itself knows took place (M8, M17). A small stream of its own: one that another
/// department tells of never conflicts with the decision somebody is typing.
/// </summary>
[Stroem("sagsmoede")]
internal sealed class Sagsmoede : Aggregat, ISagsdel
{
    public SagsmoedeId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }

    /// <summary>Null while it is only asked for.</summary>
    public Moedeindhold? Indhold { get; private set; }
    public BlevOensket? Oenske { get; private set; }
    public Instant? OensketTid { get; private set; }
    public bool Annulleret { get; private set; }
    public string Navn => Indhold?.Navn ?? Oenske!.Navn;
    public bool Venter => Indhold is null && !Annulleret;

    public static Haendelser Hold(SagsmoedeId id, SagId sag, BorgerId barn, Moedeindhold indhold, Sammenhaeng s)
    {
        var m = new Sagsmoede();
        m.Begynd(id.Vaerdi, barn);
        return m.Sker(new BlevHoldt(sag, indhold), s, Tidspunkt(indhold.Dato, s));
    }

    /// <summary>Samspil is asked for it; when it is held, this is the stream that says so.</summary>
    public static Haendelser Oensk(SagsmoedeId id, SagId sag, BorgerId barn, Moedetype type, string hvad, Sammenhaeng s)
    {
        var m = new Sagsmoede();
        m.Begynd(id.Vaerdi, barn);
        return m.Sker(new BlevOensket(sag, type.Kode, type.Navn, hvad), s);
    }

    /// <summary>It took place, or is now told otherwise than before.</summary>
    public Haendelser Holdes(Moedeindhold indhold, Sammenhaeng s) => Sker(new BlevHoldt(Sag, indhold), s, Tidspunkt(indhold.Dato, s));

    /// <summary>On the wrong child, or typed wrongly: it stays in the journal, and counts no more.</summary>
    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new BlevAnnulleret(), s, begrundelse: hvorfor);

    /// <summary>Those of a case that count, the newest first.</summary>
    public static IReadOnlyList<Sagsmoede> I(IEnumerable<Aggregat> alt, SagId sag) => [.. alt.OfType<Sagsmoede>().Where(m => m.Sag == sag && !m.Annulleret && m.Indhold is not null).OrderByDescending(m => m.Indhold!.Dato)];

    /// <summary>Today it is now; another day it is noon.</summary>
    public static Instant Tidspunkt(LocalDate dag, Sammenhaeng s) => dag == Fristdag.Af(s.Nu) ? s.Nu : Fristdag.Begynder(dag) + Duration.FromHours(12);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevHoldt e:
                (Sag, Indhold) = (e.Sag, e.Indhold);
                break;
            case BlevOensket e:
                (Sag, Oenske, OensketTid) = (e.Sag, e, r.Gaelder);
                break;
            case BlevAnnulleret:
                Annulleret = true;
                break;
        }
    }

    [Haendelsestype("sagsmoede-holdt.v1")]
    internal sealed record BlevHoldt(SagId Sag, Moedeindhold Indhold) : Haendelse;

    [Haendelsestype("sagsmoede-oensket.v1")]
    internal sealed record BlevOensket(SagId Sag, string Type, string Navn, string Hvad) : Haendelse;

    [Haendelsestype("sagsmoede-annulleret.v1")]
    internal sealed record BlevAnnulleret : Haendelse;
}

/// <summary>The meeting in plain Danish (M13).</summary>
internal sealed class SagsmoedeTekst : IHaendelsestekst<Sagsmoede>
{
    public static readonly IReadOnlyList<Valg> Udfald = Valg.Alle<Moedeudfald>(u => Afgoerelsesord.Stort(Af(u)));

    public static string Af(Moedeudfald u) => u switch
    {
        Moedeudfald.Tiltraadt => "tiltrådt",
        Moedeudfald.IkkeTiltraadt => "ikke tiltrådt",
        _ => "udsat",
    };

    public Journaltekst? Tekst(Sagsmoede a, Registreret r)
    {
        var link = MyndighedRuter.Moeder(a.Sag);
        return r.Haendelse switch
        {
            Sagsmoede.BlevOensket e => new($"Bedt om {e.Navn.ToLowerInvariant()}", e.Hvad, Link: link),
            Sagsmoede.BlevHoldt e => new($"{e.Indhold.Navn}: {Af(e.Indhold.Udfald)}{(e.Indhold.Samspil is null ? "" : " (fra Samspil)")}", e.Indhold.Note, Link: link, Hvem: "Samspil"),
            Sagsmoede.BlevAnnulleret => new(a.Indhold is { } i ? $"{i.Navn} {DanskTid.Dato(i.Dato)} blev annulleret" : $"Ønsket om {a.Navn.ToLowerInvariant()} blev taget tilbage", r.Begrundelse, Link: link, Hvem: "Samspil"),
            _ => null,
        };
    }
}
