using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST2: a goal goes back to its department, which reads what is missing.</summary>
[Kraever(Rolle.Direktoer)]
internal sealed record SendMaalTilbage(StrategimaalId Id, string Begrundelse, int Version) : IHarVersion;

internal static class SendMaalTilbageHandler
{
    public static Task<(Strategimaal, Strategi)> Load(SendMaalTilbage c, StyringDb db, CancellationToken ct) => Maalliste.MedStrategi(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(SendMaalTilbage c, Strategimaal m, Strategi a) => Afvisning.Af(
    [
        Maalliste.IkkeIGang(a),
        m.Tilstand is Maaltilstand.Indsendt or Maaltilstand.Justeret ? null : new Fejl(null, "Målet venter ikke på godkendelse."),
    ]);

    public static IEnumerable<object> Handle(SendMaalTilbage c, Strategimaal m, Sammenhaeng s)
    {
        var faktum = m.Sker(Maalfaktumart.SendtTilbage, Maaltilstand.Kladde, s, c.Begrundelse);
        return m.Afdeling is not { } a ? [faktum] :
        [
            faktum,
            new Opgave(Id.Af(m.Id.Vaerdi, $"tilbage/{faktum.Nr}"), Opgaveart.Nyt, "styring", SubjektId.Ledelse(a), "Mål sendt tilbage", m.Titel, "Læs", StrategiRuter.Maal(m.Id), s.Nu),
        ];
    }
}
