using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>An answer, with the question as it was asked.</summary>
internal sealed record Tilsynspunkt(string Kode, Sagsled Led, string Spoergsmaal, Tilsynssvar Svar, Fundindhold? Fund = null);

/// <param name="Ejer">Who puts it right, until when.</param>
internal sealed record Fundindhold(string Tekst, SubjektId Ejer, LocalDate Senest);

/// <summary>What supervision found in a case, until it is put right.</summary>
internal sealed record Tilsynsfund(string Kode, string Spoergsmaal, Fundindhold Indhold, Instant Stillet, MedarbejderId Af)
{
    public Fundrettelse? Rettet { get; init; }
}

internal sealed record Fundrettelse(FaktumId Faktum, Instant Tid, MedarbejderId Af, string Hvad);

/// <summary>A case that was drawn for supervision (M12): its answers and findings. A stream of its own, so that looking never conflicts with the work.</summary>
[Stroem("sagstilsyn")]
internal sealed class Sagstilsyn : Aggregat, ISagsdel
{
    private readonly List<Tilsynsfund> _fund = [];

    public SagstilsynId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public TilsynsrundeId Runde { get; private set; }

    /// <summary>Its place in the sample, from 1.</summary>
    public int Nr { get; private set; }

    /// <summary>The year its answers count in, and the district as it was when the sample was drawn.</summary>
    public int Aar { get; private set; }
    public string? Distrikt { get; private set; }

    /// <summary>The steps that this case had in the period: what it is asked about.</summary>
    public IReadOnlyList<Sagsled> Led { get; private set; } = [];
    public IReadOnlyList<Tilsynspunkt> Punkter { get; private set; } = [];
    public Instant? Gennemgaaet { get; private set; }
    public MedarbejderId? GennemgaaetAf { get; private set; }
    public IReadOnlyList<Tilsynsfund> Fund => _fund;

    public static Haendelser Udtag(TilsynsrundeId runde, SagId sag, BorgerId barn, int nr, int aar, string? distrikt, IReadOnlyList<Sagsled> led, Sammenhaeng s)
    {
        var a = new Sagstilsyn();
        a.Begynd(SagstilsynId.Af(runde, sag).Vaerdi, barn);
        return a.Sker(new BlevUdtaget(runde, sag, nr, aar, led, distrikt), s);
    }

    public Haendelser Gennemgaa(IReadOnlyList<Tilsynspunkt> punkter, Sammenhaeng s) => Sker(new BlevGennemgaaet(punkter), s);

    public Haendelser RetFund(string kode, string hvad, Sammenhaeng s) => Sker(new FundBlevRettet(kode, hvad), s);

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => _fund.Any(f => f.Rettet is null && f.Indhold.Ejer != ejer) ? Sker(new EjerSkiftet(ejer), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevUdtaget e:
                (Runde, Sag, Nr, Aar, Led, Distrikt) = (e.Runde, e.Sag, e.Nr, e.Aar, e.Led, e.Distrikt);
                break;
            case BlevGennemgaaet e:
                (Punkter, Gennemgaaet, GennemgaaetAf) = (e.Punkter, r.Gaelder, r.Bruger);
                var foer = _fund.ToDictionary(f => f.Kode, StringComparer.Ordinal);
                _fund.Clear();
                _fund.AddRange(e.Punkter.Where(p => p.Fund is not null).Select(p => Stil(p, foer.GetValueOrDefault(p.Kode), r)));
                break;
            case FundBlevRettet e when _fund.FindIndex(f => f.Kode == e.Kode) is var i and >= 0:
                _fund[i] = _fund[i] with { Rettet = new(r.Faktum, r.Gaelder, r.Bruger, e.Hvad) };
                break;
            case EjerSkiftet e:
                for (var n = 0; n < _fund.Count; n++)
                {
                    _fund[n] = _fund[n].Rettet is null ? _fund[n] with { Indhold = _fund[n].Indhold with { Ejer = e.Ejer } } : _fund[n];
                }

                break;
        }
    }

    /// <summary>The same finding goes on, put right or not; one in other words stands anew.</summary>
    private static Tilsynsfund Stil(Tilsynspunkt p, Tilsynsfund? foer, Registreret r) => foer switch
    {
        { Rettet: null } => foer with { Spoergsmaal = p.Spoergsmaal, Indhold = p.Fund! },
        not null when foer.Indhold.Tekst == p.Fund!.Tekst => foer,
        _ => new(p.Kode, p.Spoergsmaal, p.Fund!, r.Gaelder, r.Bruger),
    };

    [Haendelsestype("sagstilsyn-udtaget.v1")]
    internal sealed record BlevUdtaget(TilsynsrundeId Runde, SagId Sag, int Nr, int Aar, IReadOnlyList<Sagsled> Led, string? Distrikt = null) : Haendelse;

    /// <summary>Answered anew, the last time counts.</summary>
    [Haendelsestype("sagstilsyn-gennemgaaet.v1")]
    internal sealed record BlevGennemgaaet(IReadOnlyList<Tilsynspunkt> Punkter) : Haendelse;

    [Haendelsestype("sagstilsyn-fund-rettet.v1")]
    internal sealed record FundBlevRettet(string Kode, string Hvad) : Haendelse;

    [Haendelsestype("sagstilsyn-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;
}
