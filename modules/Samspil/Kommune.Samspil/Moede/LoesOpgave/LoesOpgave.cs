using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA2: a task comes back done, and stands so at the meeting. It only adds.</summary>
[Fagperson]
internal sealed record LoesOpgave(MoedeId Id, Guid Opgave, [MaxLength(300)] string? Note);

internal static class LoesOpgaveHandler
{
    public static Task<Moede?> Load(LoesOpgave c, SamspilDb db, Sammenhaeng s, CancellationToken ct) => Moedeskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(LoesOpgave c, Moede a, Sammenhaeng s) => Afvisning.Af(
    [
        a.AnnulleretTid is not null ? new Fejl(null, "Mødet er annulleret, så opgaven er der ikke mere.") : a.Opgaver.FirstOrDefault(o => o.Id == c.Opgave) is not { } o ? new Fejl(null, "Opgaven er der ikke.")
            : a.Loest.ContainsKey(o.Id) ? new Fejl(null, "Opgaven er allerede gjort.")
            : !MaaLoese(a, o, s.Bruger) ? new Fejl(null, "Kun den, der har opgaven, eller den, der har indkaldt, kan skrive, at den er gjort.") : null,
    ]);

    public static (Haendelser, OpgaveLoest) Handle(LoesOpgave c, Moede a, Sammenhaeng s)
    {
        var h = a.Loes(c.Opgave, c.Note, s);
        return (h, new OpgaveLoest(h.Faktum, h.Gaelder, a.Barn, a.Id, h.Gaelder < Fristdag.Slutter(a.Opgaver.First(o => o.Id == c.Opgave).Senest)));
    }

    public static bool MaaLoese(Moede a, Moedeopgave o, Bruger bruger) => bruger.Id == a.Indkalder || a.Kald.Deltagere.First(d => d.Id == o.Ejer).Medarbejder == bruger.Id;
}
