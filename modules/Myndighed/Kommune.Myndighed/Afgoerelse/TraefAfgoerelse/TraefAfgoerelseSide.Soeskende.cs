using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Kommune.Myndighed;

/// <summary>M20: the same decision for siblings. Their parties are numbered after the child's own, chosen or not, so that a line keeps its place when one is ticked.</summary>
public partial class TraefAfgoerelseSide
{
    private IReadOnlyList<Soeskendesag> _soeskende = [];
    private IReadOnlyList<Medbarn> _med = [];

    /// <summary>One came to decide for several: those of them who have an open case are ticked.</summary>
    [SupplyParameterFromQuery(Name = "faelles")] private string? Faelles { get; set; }

    private IReadOnlyList<Part> Viste => Faellesafgoerelse.Viste(_g!.Fakta.Parter, _soeskende);

    private IReadOnlyList<Valg> Soeskendevalg => [.. _soeskende.Select(s => Valg.Af(s.Sag, $"{s.Barnet.Navn}{(s.Barnet.Alder is { } alder ? $", {alder} år" : "")}"))];

    /// <summary>The letters as they will be: the child's own first, and whom each of the others is about.</summary>
    private IReadOnlyList<(string Om, Brevtekst Brev)> Breve =>
    [
        .. Brevene(_g!, _vist).Select(b => (_med.Count == 0 ? "" : $" om {Barnet.Fornavn}", b)),
        .. _med.SelectMany(m => Brevene(m.Grundlag, Faellesafgoerelse.For(_vist, m)).Select(b => ($" om {m.Fornavn}", b))),
    ];

    private IEnumerable<Brevtekst> Brevene(Afgoerelsesgrundlag g, Afgoerelsesudkast u) =>
        Afgoerelsesbrev.Modtagere(g.Fakta, _hjemmel).Select(m => Afgoerelsesbrev.Skriv(g.Fakta.Udfyldt(u, Bruger), g.Fakta, g.Plan, m, g.Skabelon, g.Afsender, Bruger.Navn));

    /// <summary>A party of the child's, or of a sibling that is chosen.</summary>
    private bool MedSomPart(Part p) => _g!.Fakta.Parter.Concat(_med.SelectMany(m => m.Grundlag.Fakta.Parter)).Any(x => x.Id == p.Id);

    private async Task HentSoeskende()
    {
        _soeskende = await Opslag.Soeskende(Db, _g!.Sag, Bruger, Nu, Ct);
        if (Faelles == "ja" && _afgoerelse is null && HttpMethods.IsGet(Http.Request.Method))
        {
            _vist = _vist with { Soeskende = [.. _soeskende.Select(s => s.Sag)] };
        }

        _med = await Opslag.Med(Db, _soeskende, _vist, Nu, Ct);
        Sagsadgang.Vist(_soeskende.Select(s => s.Barn));
    }
}
