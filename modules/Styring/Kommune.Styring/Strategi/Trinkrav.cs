using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>What a step asks for, and what is missing of it: each with the link to where it is written. Pure.</summary>
internal static class Trinkrav
{
    public static IEnumerable<Fejl> Mangler(StrategiId strategi, Strategiindhold i, Procestrin t, EnhedId hvem, IReadOnlyList<Strategimaal> maal)
    {
        var egne = maal.Where(m => m.Afdeling == hvem || m.Afdeling is null).ToArray();
        return t.Art switch
        {
            Trinart.Maalsaetning => i.Visioner.Where(v => !egne.Any(m => m.VisionId == v.Id)).Select(v => new Fejl(null, $"Intet mål for »{v.Navn}«", StrategiRuter.NytMaal(strategi, v.Id, hvem)))
                .Concat(egne.Where(m => m.Tilstand == Maaltilstand.Kladde).Select(m => new Fejl(null, $"»{m.Titel}« er ikke sendt ind", StrategiRuter.Maal(m.Id)))),
            Trinart.Godkendelse => maal.Where(m => m.Tilstand is Maaltilstand.Indsendt or Maaltilstand.Justeret).Select(m => new Fejl(null, $"»{m.Titel}« venter på svar", StrategiRuter.Maal(m.Id))),
            Trinart.Opfoelgning => egne.Where(m => m.ErGodkendt && !(m.SenestFulgtOp is { } f && Fristdag.Af(f) > i.Efter(t))).Select(m => new Fejl(null, $"»{m.Titel}« er ikke fulgt op siden {DanskTid.Dato(i.Efter(t))}", StrategiRuter.Maal(m.Id))),
            _ => [],
        };
    }
}
