using Kommune.Fundament;
using Microsoft.AspNetCore.Components;

namespace Kommune.Myndighed;

/// <summary>The examination's texts as fields: the same where it is written and where it is corrected.</summary>
internal static class Undersoegelsesform
{
    public static readonly Valg[] JaNej = [new("true", "Ja"), new("false", "Nej")];

    public static string Navn(Undersoegelsesfelt f) => $"Tekster[{(int)f}].Tekst";

    public static RenderFragment Felt(Undersoegelse u, Undersoegelsesfelt f, int raekker) => b =>
    {
        Skjult(b, f);
        b.OpenComponent<TekstOmraade>(3);
        b.AddComponentParameter(4, nameof(TekstOmraade.Navn), Navn(f));
        b.AddComponentParameter(5, nameof(TekstOmraade.Etiket), Sagsord.Navn(f));
        b.AddComponentParameter(6, nameof(TekstOmraade.Raekker), raekker);
        b.AddComponentParameter(8, nameof(TekstOmraade.Hint), f == Undersoegelsesfelt.IkkeRelevant ? "Nævn hvert afsnit, der står tomt, f.eks. »Sundhed: lægen har intet at bemærke«. Andet kan altid stå tomt." : null);
        b.AddComponentParameter(7, nameof(TekstOmraade.Vaerdi), u.Tekst(f));
        b.CloseComponent();
    };

    public static RenderFragment Konklusion(Undersoegelse u) => b =>
    {
        Skjult(b, Undersoegelsesfelt.Konklusion);
        b.OpenComponent<TekstOmraade>(3);
        b.AddComponentParameter(4, nameof(TekstOmraade.Navn), UndersoegelseKrav.Konklusionsfelt);
        b.AddComponentParameter(5, nameof(TekstOmraade.Etiket), Sagsord.Navn(Undersoegelsesfelt.Konklusion));
        b.AddComponentParameter(6, nameof(TekstOmraade.Hint), "Tilbydes som begrundelse i afgørelsen.");
        b.AddComponentParameter(7, nameof(TekstOmraade.Raekker), 5);
        b.AddComponentParameter(8, nameof(TekstOmraade.Vaerdi), u.Konklusion);
        b.AddComponentParameter(9, nameof(TekstOmraade.Paakraevet), true);
        b.AddComponentParameter(10, nameof(TekstOmraade.Laeser), "Forældrene, og den, der træffer afgørelsen");
        b.CloseComponent();
    };

    /// <summary>Only the texts that differ stand side by side.</summary>
    public static Formularkonflikt Konflikt(Undersoegelse u, Formular form) => new(
        "En anden har gemt, mens du skrev",
        Enum.GetValues<Undersoegelsesfelt>().Where(f => (u.Tekst(f) ?? "") != (form.Vaerdi(Navn(f)) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim())
            .ToDictionary(Navn, f => u.Tekst(f) ?? "", StringComparer.Ordinal));

    private static void Skjult(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder b, Undersoegelsesfelt f)
    {
        b.OpenComponent<Skjult>(0);
        b.AddComponentParameter(1, nameof(Fundament.Skjult.Navn), $"Tekster[{(int)f}].Felt");
        b.AddComponentParameter(2, nameof(Fundament.Skjult.Vaerdi), f);
        b.CloseComponent();
    }
}
