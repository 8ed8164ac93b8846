using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M19, F17: the child moves, and the new municipality is told at once, by a letter that is frozen as it was sent.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one move.</param>
/// <param name="Bemaerkning">A sentence of one's own in the letter.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnmeldFraflytning(FraflytningId Id, SagId Sag, string Kommune, LocalDate Flyttedato, string? Bemaerkning);

/// <param name="Anden">A move of the case that has been told already.</param>
internal sealed record Fraflytningsgrundlag(Sag Sag, Fraflytning? Anden, Fraflytningsbreve Breve) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;
}

internal static class AnmeldFraflytningHandler
{
    public static async Task<Fraflytningsgrundlag?> Load(AnmeldFraflytning c, MyndighedDb db, IBorgerNavne navne, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        return await db.Hent<Sag>(c.Sag, ct: ct) is not { } sag
            ? null
            : new(sag, (await db.HentForBorger<Fraflytning>([sag.Borger], ct: ct)).FirstOrDefault(f => f.Id == c.Id || (f.Sag == c.Sag && f.Bortfaldet is null)), await Fraflytningsbreve.Hent(sag.Borger, navne, opsaetninger, DanskTid.Dag(nu), ct));
    }

    public static Afvisning? Validate(AnmeldFraflytning c, Fraflytningsgrundlag g, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(g.Sag),
        g.Anden is null ? null : new(null, "Flytningen er allerede anmeldt.", MyndighedRuter.Fraflytning(c.Sag)),
        c.Kommune.Length < 3 ? new(nameof(c.Kommune), "Skriv, hvilken kommune familien flytter til.") : null,
        c.Flyttedato > DanskTid.Dag(nu).PlusYears(1) || c.Flyttedato < DanskTid.Dag(nu).PlusYears(-2) ? new(nameof(c.Flyttedato), "Flyttedagen ligger for langt fra i dag. Ret datoen.") : null,
    ]);

    public static (NytDokument, Haendelser) Handle(AnmeldFraflytning c, Fraflytningsgrundlag g, Fristregler regler, Sammenhaeng s)
    {
        var indhold = new Fraflytningsindhold(c.Kommune, c.Flyttedato, regler.Paa("F17", s.Gaelder, s.Nu).Lovgrundlag ?? "loven");
        var brev = new NytDokument(Fundament.Id.Ny(), g.Borger, "Underretning om flytning.html", "text/html", Brevhtml.Frys(Fraflytningsbrev.Underretning(g.Breve.Skabelon, g.Breve.Afsender, indhold, g.Breve.Barn, c.Bemaerkning, DanskTid.Dag(s.Nu), s.Bruger.Navn)), c.Id.Vaerdi);
        return (brev, Fraflytning.Anmeld(c.Id, g.Sag, indhold, brev.Id, s));
    }
}
