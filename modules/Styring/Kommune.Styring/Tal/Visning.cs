using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>How a figure is written.</summary>
internal static class Visning
{
    public static string Tekst(Indikatorblad b, decimal vaerdi) => b.Enhed switch
    {
        Maalenhed.Procent => DanskTal.Procent(vaerdi, 0),
        Maalenhed.Kroner => DanskTal.KronerPrMaaned(vaerdi),
        Maalenhed.Dage => DanskTal.Antal(Math.Round(vaerdi, 0, MidpointRounding.AwayFromZero), "dag", "dage"),
        Maalenhed.Maaneder => $"{DanskTal.Tal(vaerdi, 1)} mdr.",
        _ => DanskTal.Tal(vaerdi, b.Decimaler),
    };

    public static string Tekst(Indikatorblad b, VistTal t) => t.Skjult ? Talvisning.Skjult : t.Vaerdi is { } v ? Tekst(b, v) : "–";

    /// <summary>The number that stands large, and its unit beside it.</summary>
    public static (string Tal, string Enhed) Stort(Indikatorblad b, decimal vaerdi) => b.Enhed switch
    {
        Maalenhed.Procent => (DanskTal.Tal(vaerdi * 100, 0), "%"),
        Maalenhed.Kroner => (DanskTal.Heltal((long)Math.Round(vaerdi, 0, MidpointRounding.AwayFromZero)), "kr."),
        Maalenhed.Dage => (DanskTal.Tal(vaerdi, 0), "dage"),
        Maalenhed.Maaneder => (DanskTal.Tal(vaerdi, 1), "mdr."),
        Maalenhed.Point => (DanskTal.Tal(vaerdi, 1), "af 10"),
        _ => (DanskTal.Tal(vaerdi, b.Decimaler), ""),
    };

    /// <summary>As a chart's table holds it: percent as whole numbers.</summary>
    public static decimal? Graf(Indikatorblad b, decimal? vaerdi) => b.Enhed == Maalenhed.Procent ? vaerdi * 100 : vaerdi;

    public static string Enhedsnavn(Indikatorblad b) => b.Enhed switch
    {
        Maalenhed.Procent => "procent",
        Maalenhed.Kroner => "kroner",
        Maalenhed.Dage => "dage",
        Maalenhed.Maaneder => "måneder",
        Maalenhed.Point => "point, 0–10",
        _ => "antal",
    };

    /// <summary>"▲ 4 point på et år": against a year ago.</summary>
    public static string Udvikling(Udregnet u)
    {
        if (u.Aendring is not { } d)
        {
            return u.Nu.Skjult || u.Foer.Skjult ? Talvisning.Skjult : "–";
        }

        if (Tekst(u.Blad, Math.Abs(d)) == Tekst(u.Blad, 0))
        {
            return $"{Dansk.Retning(0)} uændret på et år";
        }

        var stoerrelse = u.Blad.Enhed switch
        {
            Maalenhed.Procent => $"{DanskTal.Tal(Math.Abs(d) * 100, 0)} procentpoint",
            Maalenhed.Antal or Maalenhed.Kroner when u.Blad.Regnemaade == Regnemaade.Antal && u.Foer.Vaerdi is { } f and > 0 => $"{Tekst(u.Blad, Math.Abs(d))} ({DanskTal.Procent(Math.Abs(d) / f, 0)})",
            _ => Tekst(u.Blad, Math.Abs(d)),
        };
        return $"{Dansk.Retning(d)} {stoerrelse} på et år";
    }

    public static string Temanavn(Tema t) => t switch
    {
        Tema.Underretning => "Underretninger",
        Tema.Undersoegelse => "Sager, undersøgelser og inddragelse",
        Tema.Opfoelgning => "Opfølgning og plan",
        Tema.Indsatstrappe => "Trappen og anbringelser",
        Tema.Oekonomi => "Økonomi",
        Tema.Ppr => "PPR og specialundervisning",
        _ => "Dagtilbud og trivsel",
    };
}
