using NodaTime;

namespace Kommune.Fundament;

/// <summary>A draft of one's own: the form, the page it is continued on, and when it was kept.</summary>
public sealed record EgenKladde(string Side, string Noegle, Instant Gemt)
{
    /// <summary>The form's name, written out: <c>VurderUnderretning</c> is "Vurder underretning".</summary>
    public string Titel => Opsaetningsfelt.Ord(Side.Split(':', 2)[0] is { Length: > 0 } n ? char.ToUpperInvariant(n[0]) + n[1..] : "Kladde");

    /// <summary>Null when the key names no page of ours.</summary>
    public Rute? Rute => Side.Split(':', 2) is [_, ['/', not '/' and not '\\', ..] sti] && !sti.Any(char.IsControl) ? new Rute(sti) : null;
}

public static class EgneKladder
{
    public static Task<List<EgenKladde>> Alle(Datakilder datakilder, MedarbejderId bruger, Instant nu, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "select side, noegle, gemt from kladde.kladde where medarbejder_id = $1 and gemt > $2 order by gemt desc limit 100", bruger, nu - Kladdelager.Holdbarhed)
            .Liste(r => new EgenKladde(r.GetString(0), r.GetString(1), r.Instant(2)), ct);
}
