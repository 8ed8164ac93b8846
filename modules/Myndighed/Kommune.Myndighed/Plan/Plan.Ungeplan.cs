using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F9 (BL §§ 108–109): at 16 somebody decides whether the plan is to be an ungeplan.</summary>
internal sealed partial class Plan
{
    /// <summary>From this age it is decided; at the other the young person is of age.</summary>
    public const int Ungealder = 16;
    private const int Myndig = 18;

    /// <summary>As the case knows it, so that F9 follows from the plan's history alone.</summary>
    public LocalDate? Foedselsdato { get; private set; }

    /// <summary>Null: nobody has decided.</summary>
    public bool? Ungeplan { get; private set; }
    public Instant? UngeplanAfgjort { get; private set; }
    public string? UngeplanHvorfor { get; private set; }

    /// <summary>The first approval after it was decided that it is an ungeplan.</summary>
    public Instant? UngeplanGodkendt { get; private set; }

    /// <summary>When F9 starts: support at 16 or later, or a child with a plan comes of 16. Null when neither will happen.</summary>
    public Instant? Ungestart
    {
        get
        {
            var stoette = Afgoerelse is { } a && FoersteGodkendelse is { } g ? Instant.Min(a, g) : Afgoerelse ?? FoersteGodkendelse;
            return stoette is { } fra && Foedselsdato is { } foedt && Instant.Max(fra, Fristdag.Begynder(foedt.PlusYears(Ungealder))) is var start && start < Fristdag.Begynder(foedt.PlusYears(Myndig)) ? start : null;
        }
    }

    public Haendelser? RetFoedselsdato(LocalDate? dato, Sammenhaeng s) => Bortfaldet is null && dato != Foedselsdato ? Sker(new FoedselsdatoRettet(dato), s) : null;

    /// <summary>Yes: it is a draft again, to be approved as an ungeplan.</summary>
    public Haendelser AfgoerUngeplan(bool ungeplan, string? hvorfor, Sammenhaeng s) => Sker(new UngeplanBlevAfgjort(ungeplan), s, begrundelse: hvorfor);

    private void AnvendUngeplan(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndte e:
                Foedselsdato = e.Foedselsdato;
                break;
            case FoedselsdatoRettet e:
                Foedselsdato = e.Foedselsdato;
                break;
            case UngeplanBlevAfgjort e:
                (Ungeplan, UngeplanAfgjort, UngeplanHvorfor, UngeplanGodkendt) = (e.Ungeplan, r.Gaelder, r.Begrundelse, null);
                ErUdkast |= e.Ungeplan;
                break;
            case BlevGodkendt when Ungeplan == true:
                UngeplanGodkendt ??= r.Gaelder;
                break;
            case GodkendelseTrukket e when Alle.FirstOrDefault(x => x.Faktum == e.Godkendelse)?.Gaelder == UngeplanGodkendt:
                UngeplanGodkendt = null;
                break;
        }
    }

    [Haendelsestype("plan-foedselsdato-rettet.v1")]
    internal sealed record FoedselsdatoRettet(LocalDate? Foedselsdato) : Haendelse;

    [Haendelsestype("plan-ungeplan-afgjort.v1")]
    internal sealed record UngeplanBlevAfgjort(bool Ungeplan) : Haendelse;
}
