using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>A notification's events in plain Danish (M13). One that was annulled never was about this child, and is not told.</summary>
internal sealed class UnderretningTekst : IHaendelsestekst<Underretning>
{
    public Journaltekst? Tekst(Underretning a, Registreret r)
    {
        var link = MyndighedRuter.Underretning(a.Id);
        var fra = UnderretningAfledt.Afsender(a);
        return a.ErAnnulleret ? null : r.Haendelse switch
        {
            Underretning.Modtaget e => new($"Underretning modtaget fra {fra}", (e.Akut ? "Akut fare. " : "") + (e.Overgreb ? "Mistanke om overgreb. " : "") + Flyttet(e.Tilflytning), e.Bekymring, $"Underretning fra {fra}", link, a.ModtagetTid, fra),
            Underretning.ModtagelseRettet => new($"Underretningens modtagelse blev rettet {Fra(a, r)}til {DanskTid.Tidspunkt(r.Gaelder)}", r.Begrundelse, Link: link, Skete: r.Tid),
            Underretning.VurdererUdpeget => new("En anden blev udpeget til at vurdere underretningen", Link: link),
            Underretning.Vurderet e => new($"Underretningen blev vurderet: {Udfald(e.Udfald)}", e.Lederbegrundelse is null ? e.Begrundelse : $"{e.Begrundelse} Leder: {e.Lederbegrundelse}", Link: link),
            Underretning.Kvitteretfor e => new(e.MedTilbagemelding ? "Kvittering med tilbagemelding sendt" : "Kvittering sendt", Link: link),
            Underretning.OvergrebssamtaleHoldt e => new("Samtale med barnet om overgreb", e.UdenForaeldre ? "uden forældrene" : null, e.BarnetsOrd, "Samtale om overgreb", link),
            Underretning.OvergrebssamtaleUdeladt => new("Samtale om overgreb udeladt", r.Begrundelse, Link: link),
            _ => null,
        };
    }

    private static string Flyttet(Tilflytning? t) => t is null ? "" : $"Flyttet hertil{(t.Flyttet is { } dag ? $" {DanskTid.Dato(dag)}" : "")}.{(t.Indsatser is { } i ? $" Indsatser dér: {i}" : "")}";

    private static string Fra(Underretning a, Registreret r) => a.Rettelser.FirstOrDefault(x => x.Faktum == r.Faktum) is { } x ? $"fra {DanskTid.Tidspunkt(x.Foer)} " : "";

    private static string Udfald(Udfald x) => x switch
    {
        Myndighed.Udfald.IkkeYderligere => "ikke yderligere",
        Myndighed.Udfald.NySag => "en sag åbnes",
        _ => "hører til den åbne sag",
    };
}
