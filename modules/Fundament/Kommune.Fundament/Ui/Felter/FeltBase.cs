using Microsoft.AspNetCore.Components;

namespace Kommune.Fundament;

/// <summary>
/// What all fields share: bound by name to the form above them. A field that must be filled in has to say who reads it; one
/// that nobody reads should not be required.
/// </summary>
public abstract class FeltBase : ComponentBase
{
    /// <summary>The command's parameter: <c>Bekymring</c>, <c>Maal[0].Tekst</c>.</summary>
    [Parameter, EditorRequired] public string Navn { get; set; } = "";
    [Parameter, EditorRequired] public string Etiket { get; set; } = "";
    [Parameter] public string? Hint { get; set; }
    [Parameter] public bool Paakraevet { get; set; }

    /// <summary>Who reads it: "Den, der vurderer, og familien ved aktindsigt".</summary>
    [Parameter] public string? Laeser { get; set; }

    /// <summary>The label is only for screen readers, in tables and filters.</summary>
    [Parameter] public bool SkjultEtiket { get; set; }

    /// <summary>Shown until something is typed, kept or posted: text, number, date, time, enum value, id.</summary>
    [Parameter] public object? Vaerdi { get; set; }

    /// <summary>The field may say that it is voluntary; the quiet default says nothing.</summary>
    [Parameter] public bool Frivilligt { get; set; }
    /// <summary>Focus is here when the page opens: where the work begins. What is wrong comes first.</summary>
    [Parameter] public bool Fokus { get; set; }
    [CascadingParameter] protected Formular F { get; set; } = null!;

    internal string Id => F.Id(Navn);
    internal bool HarFejl => F.FejlFor(Navn).Count > 0;
    internal string? AriaFejl => HarFejl ? "true" : null;
    internal string? AriaPaakraevet => Paakraevet ? "true" : null;

    /// <summary>The hint with who reads it: both are what one wants to know before typing.</summary>
    internal string? HeleHint => (Hint, Laeser) switch
    {
        (null, null) => null,
        (null, _) => LaesesAf,
        (_, null) => Hint,
        _ => $"{Hint} {LaesesAf}",
    };

    internal string? BeskrevetAf
    {
        get
        {
            var dele = string.Join(' ', new[] { HeleHint is null ? null : $"{Id}-hint", HarFejl ? $"{Id}-fejl" : null }.OfType<string>());
            return dele.Length == 0 ? null : dele;
        }
    }

    protected string? Tekst => F.ErUroert(Navn) ? Felttekst.Af(Vaerdi) : F.Vaerdi(Navn);
    protected IReadOnlyList<string> Valgte => F.ErUroert(Navn) ? Felttekst.Alle(Vaerdi) : F.Vaerdier(Navn);

    // "Læses af den, der …" but "Læses af PPR" and "Læses af Myndighed": a department keeps its capital.
    private string LaesesAf => $"Læses af {(Laeser!.Length > 1 && (char.IsUpper(Laeser[1]) || Navne.Any(n => Laeser.StartsWith(n, StringComparison.Ordinal))) ? Laeser : char.ToLowerInvariant(Laeser[0]) + Laeser[1..])}.";

    private static readonly string[] Navne = ["Myndighed", "Udfører,", "Dagtilbud ", "Ankestyrelsen"];

    protected override void OnParametersSet()
    {
        if (F is null) throw new InvalidOperationException($"The field {Navn} stands outside a FormularRamme.");
        if (Paakraevet && string.IsNullOrWhiteSpace(Laeser))
            throw new InvalidOperationException($"The field {Navn} is required, but says nobody who reads it (Laeser).");
        F.Meld(Navn, new(Etiket, Gemt, Vist, Laest));
    }

    /// <summary>What is saved in the field: free text that the page put there. A date or a choice put there is only a proposal.</summary>
    protected virtual IReadOnlyList<string> Gemt => [];

    /// <summary>A value as people read it.</summary>
    protected virtual string Vist(string vaerdi) => vaerdi;

    /// <summary>What was typed as the command has it: where people write a label and the command an id.</summary>
    protected virtual string Laest(string tekst) => tekst;
}
