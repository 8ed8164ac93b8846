using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>D5, P2: advice on a learning environment. No child and no file on one.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record OenskSparring(Guid Id, EnhedId Enhed, StueId? Stue, [MaxLength(120)] string Emne, string Spoergsmaal, string? Forsoegt);

internal static class OenskSparringHandler
{
    public const string Grundlag = "Læringsmiljøet; ingen børn nævnes";

    internal sealed record Kendt(bool StueFindes, bool Sendt);

    public static async Task<Kendt?> Load(OenskSparring c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) =>
        !s.Bruger.Arbejder(c.Enhed) ? null : new(c.Stue is not { } stue || await db.Stuer.AnyAsync(x => x.Id == stue && x.EnhedId == c.Enhed, ct), await db.Sparringer.AnyAsync(x => x.Id == c.Id, ct));

    public static Afvisning? Validate(OenskSparring c, Kendt k) => Afvisning.Af(
    [
        k.StueFindes ? null : new Fejl("Stue", "Den findes ikke i enheden."),
        k.Sendt ? new Fejl(null, "Ønsket er allerede sendt.") : null,
    ]);

    public static (Sparring, SparringOensket) Handle(OenskSparring c, Sammenhaeng s) =>
    (
        new Sparring { Id = c.Id, EnhedId = c.Enhed, StueId = c.Stue, Afsender = s.Bruger.Id, Emne = c.Emne, Spoergsmaal = c.Spoergsmaal, Forsoegt = c.Forsoegt, Afgivet = s.Gaelder },
        new SparringOensket(new(c.Id), s.Gaelder, c.Id, c.Enhed, s.Bruger.Id, c.Emne, c.Spoergsmaal, c.Forsoegt, Grundlag));
}
