using System.Globalization;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Samspil;

namespace Kommune.Ppr;

/// <summary>The vocabularies as people say them.</summary>
internal static class PprOrd
{
    public static string Af(Moedeudfald u) => u switch
    {
        Moedeudfald.Anbefalet => "Anbefalet",
        Moedeudfald.IkkeAnbefalet => "Ikke anbefalet",
        Moedeudfald.Besluttet => "Besluttet",
        Moedeudfald.Aftalt => "Aftalt, hvem der gør hvad",
        _ => "Udsat til et nyt møde",
    };

    public static string Af(Triage t) => t switch
    {
        Triage.Sparring => "Sparring",
        Triage.Vurdering => "Vurdering",
        _ => "Tilbage til afsenderen",
    };

    public static string Af(Prioritet p) => p switch
    {
        Prioritet.Hoej => "Høj",
        Prioritet.Middel => "Middel",
        _ => "Lav",
    };

    public static string Tegn(Prioritet p) => p switch
    {
        Prioritet.Hoej => "▲",
        Prioritet.Middel => "■",
        _ => "▽",
    };

    public static string Af(Indstillingstilstand t) => t switch
    {
        Indstillingstilstand.Ny => "skal triageres",
        Indstillingstilstand.Venter => "venter på at blive fordelt",
        Indstillingstilstand.Tildelt => "i gang",
        Indstillingstilstand.Annulleret => "annulleret",
        _ => "afsluttet",
    };

    public static string Af(OensketHjaelp h) => h switch
    {
        OensketHjaelp.Sparring => "sparring",
        OensketHjaelp.Vurdering => "en vurdering",
        _ => "hvad PPR finder rigtigt",
    };

    public static string Af(Faggruppe f) => f switch
    {
        Faggruppe.Psykolog => "Psykolog",
        Faggruppe.Talehoerelaerer => "Talehørelærer",
        Faggruppe.Ergoterapeut => "Ergoterapeut",
        Faggruppe.Fysioterapeut => "Fysioterapeut",
        _ => "Konsulent",
    };

    public static string Af(Specialtilbud t) => t switch
    {
        Specialtilbud.StoetteIKlassen => "Støtte i klassen",
        Specialtilbud.FleksibeltTilbud => "Fleksibelt tilbud",
        Specialtilbud.Gruppeordning => "Gruppeordning",
        Specialtilbud.Specialklasse => "Specialklasse",
        Specialtilbud.Specialskole => "Specialskole",
        _ => "Specialklub",
    };

    public static string Af(Visitationsudfald u) => u switch
    {
        Visitationsudfald.Bevilget => "Bevilget",
        Visitationsudfald.Afslag => "Afslag",
        Visitationsudfald.AndenStoette => "Anden støtte",
        _ => "Tilbage til almenområdet",
    };

    public static string Af(Visitationstilstand t) => t switch
    {
        Visitationstilstand.Ny => "Venter på beslutning",
        Visitationstilstand.PaaDagsorden => "På dagsordenen",
        Visitationstilstand.Bevilget => "Bevilget",
        Visitationstilstand.Afslaaet => "Ikke bevilget",
        _ => "Tilbage i almenområdet",
    };

    public static string Af(Beslutter b) => b == Beslutter.Skoleleder ? "skolelederen" : "kommunen";

    public static string Af(Sparringstilstand t) => t switch
    {
        Sparringstilstand.Ny => "Ny",
        Sparringstilstand.Taget => "I gang",
        Sparringstilstand.Besvaret => "Besvaret",
        _ => "Fulgt op",
    };

    public static string Timer(decimal timer) => $"{DanskTal.Tal(timer)} {(timer == 1 ? "time" : "timer")} om ugen";

    public static string Smaat(string t) => t.Length == 0 ? t : char.ToLower(t[0], CultureInfo.GetCultureInfo("da-DK")) + t[1..];

    public static string Maaned(NodaTime.LocalDate m) => DanskTid.LangDato(m)[3..];
}
