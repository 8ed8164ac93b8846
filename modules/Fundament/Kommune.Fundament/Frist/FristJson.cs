using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Kommune.Fundament;

/// <summary>
/// What <c>frist.saet</c> and <c>frist.gem_regler</c> are handed: one JSON array for many rows, so that a command costs
/// one call. The names are the columns'.
/// </summary>
public static class FristJson
{
    public static string Opgaver(IEnumerable<Opgave> opgaver, Instant registreret) => Skriv(opgaver, (w, o) =>
    {
        w.WriteString("id", o.Id);
        w.WriteString("art", Ord(o.Art));
        w.WriteString("modul", o.Modul);
        w.WriteString("regel", o.Regel);
        Tal(w, "regel_version", o.RegelVersion);
        Tid(w, "lovens_udloeb", o.LovensUdloeb);
        w.WriteString("binder", o.Binder);
        Tal(w, "binder_version", o.BinderVersion);
        w.WriteString("stroem_id", o.Stroem?.ToString());
        w.WriteString("saerkende", o.Saerkende);
        w.WriteString("borger_id", o.Borger?.ToString());
        w.WriteString("ejer_id", o.Ejer.Vaerdi);
        w.WriteString("overskrift", o.Overskrift);
        w.WriteString("tekst", o.Tekst);
        w.WriteString("handling", o.Handling);
        w.WriteString("rute", o.Rute.Sti);
        Tid(w, "start", o.Start);
        Tid(w, "udloeb", o.Udloeb);
        Tid(w, "lukket", o.Lukket);
        w.WriteString("lukket_art", o.LukketArt is { } art ? Ord(art) : null);
        Tid(w, "registreret", registreret);
    });

    public static string Regler(IEnumerable<Fristregel> regler) => Skriv(regler, (w, r) =>
    {
        w.WriteString("id", r.Id);
        w.WriteNumber("version", r.Version);
        w.WriteString("navn", r.Navn);
        w.WriteString("tekst", r.Tekst);
        w.WriteString("lovgrundlag", r.Lovgrundlag);
        w.WriteString("kilde", Ord(r.Kilde));
        w.WriteString("start_begivenhed", r.StartBegivenhed);
        w.WriteString("standses_af", r.StandsesAf);
        Tal(w, "laengde", r.Laengde);
        w.WriteString("enhed", r.Enhed is { } enhed ? Ord(enhed) : null);
        w.WriteBoolean("dag_en_taeller", r.DagEnTaeller);
        Tal(w, "loft", r.Loft);
        w.WriteBoolean("fast", r.Fast);
        w.WriteString("gaelder_fra", r.GaelderFra is { } fra ? LocalDatePattern.Iso.Format(fra) : null);
        w.WriteString("gaelder_til", r.GaelderTil is { } til ? LocalDatePattern.Iso.Format(til) : null);
        Tid(w, "registreret", r.Registreret);
        Tid(w, "afloest", r.Afloest);
    });

    private static string Skriv<T>(IEnumerable<T> raekker, Action<Utf8JsonWriter, T> felter)
    {
        using var stroem = new MemoryStream();
        using (var skriver = new Utf8JsonWriter(stroem))
        {
            skriver.WriteStartArray();
            foreach (var raekke in raekker)
            {
                skriver.WriteStartObject();
                felter(skriver, raekke);
                skriver.WriteEndObject();
            }
            skriver.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(stroem.GetBuffer(), 0, (int)stroem.Length);
    }

    private static string Ord<T>(T vaerdi) where T : struct, Enum => vaerdi.ToString().ToLowerInvariant();

    private static void Tal(Utf8JsonWriter w, string navn, int? tal)
    {
        if (tal is { } t) w.WriteNumber(navn, t);
        else w.WriteNull(navn);
    }

    private static void Tid(Utf8JsonWriter w, string navn, Instant? tid) =>
        w.WriteString(navn, tid is { } t ? InstantPattern.ExtendedIso.Format(t) : null);
}
