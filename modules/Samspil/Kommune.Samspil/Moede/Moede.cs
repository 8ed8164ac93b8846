using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>Who of the meeting may read a part of its minutes.</summary>
internal enum Kreds
{
    Alle,
    Fagpersoner,
    EgenAfdeling,
}

internal enum Deltagerart
{
    Medarbejder,
    Barn,
    Foraelder,
    Netvaerk,
}

/// <summary>Somebody who is called. An employee and a parent are known by id; of the network only what was typed is known.</summary>
internal sealed record Deltager(Guid Id, Deltagerart Art, MedarbejderId? Medarbejder, Afdeling? Afdeling, BorgerId? Borger, string? Navn);

internal sealed record Referatpunkt(string Punkt, string Tekst, Kreds Kreds);

/// <summary>Minutes as they once stood.</summary>
/// <param name="Hvorfor">Why they were amended after that.</param>
internal sealed record Referatudgave(Moede.Holdt Indhold, Instant Tid, string Hvorfor);

/// <param name="Ejer">The participant who does it.</param>
internal sealed record Moedeopgave(Guid Id, string Tekst, Guid Ejer, LocalDate Senest);

/// <summary>
/// SA2: a meeting about a child, a learning environment or a unit: who is called and on what basis they share, what was said,
/// decided and given to whom, and whether it was done.
/// </summary>
[Stroem("moede")]
internal sealed partial class Moede : Aggregat
{
    private readonly Dictionary<Guid, (bool Kommer, Instant Tid)> _svar = [];
    private readonly Dictionary<Guid, (Instant Tid, string? Note)> _loest = [];
    private readonly List<Referatudgave> _tidligere = [];

    public MoedeId Id => new(StroemId);
    public Indkaldt Kald { get; private set; } = null!;
    public MedarbejderId Indkalder { get; private set; }
    public Instant IndkaldtTid { get; private set; }
    public Holdt? Referat { get; private set; }
    public MedarbejderId? Referent { get; private set; }
    public FaktumId? HoldtFaktum { get; private set; }
    public Instant? HoldtTid { get; private set; }
    public Instant? Referatskrevet { get; private set; }
    public Instant? AflystTid { get; private set; }
    public string? AflystHvorfor { get; private set; }
    public Instant? AnnulleretTid { get; private set; }
    public string? AnnulleretHvorfor { get; private set; }
    public Instant? LukketForAndre { get; private set; }

    /// <summary>When the minutes were amended last.</summary>
    public Instant? RettetTid { get; private set; }

    /// <summary>The minutes as they stood before, the oldest first.</summary>
    public IReadOnlyList<Referatudgave> Tidligere => _tidligere;

    /// <summary>Who comes and who does not, of those who have answered.</summary>
    public IReadOnlyDictionary<Guid, (bool Kommer, Instant Tid)> Svar => _svar;
    public IReadOnlyDictionary<Guid, (Instant Tid, string? Note)> Loest => _loest;
    public IReadOnlyList<Moedeopgave> Opgaver => Referat?.Opgaver ?? [];
    public Instant Slut => Kald.Start + Duration.FromMinutes(Kald.Minutter);
    public BorgerId? Barn => OmIngen ? null : Borger;

    /// <summary>Held, and it stands: what others may build on.</summary>
    public bool Staar => HoldtTid is not null && AnnulleretTid is null;

    public Afdeling IndkaldersAfdeling => Kald.Deltagere.First(d => d.Medarbejder == Indkalder).Afdeling!.Value;

    /// <summary>The one who called, and those called, as long as what they share rests on is there: a consent may be withdrawn or run out.</summary>
    public bool Maa(Bruger bruger, Instant nu) => bruger.ErSystem || (Deltageren(bruger) is { } d && !(LukketFor(d) <= nu));

    public Deltager? Deltageren(Bruger bruger) => Kald.Deltagere.FirstOrDefault(d => d.Medarbejder == bruger.Id);

    /// <summary>When another department's participant loses sight of it: at once when the consent is withdrawn, else on its last day.</summary>
    public Instant? LukketFor(Deltager d) =>
        d.Afdeling == IndkaldersAfdeling ? null : LukketForAndre ?? (Kald.SamtykkeTil is { } dag ? Fristdag.Slutter(dag) : null);

    /// <summary>The work of another department's participant falls away with the consent.</summary>
    public Instant? Bortfaldt(Deltager d) => d.Medarbejder is null || d.Afdeling == IndkaldersAfdeling ? null : LukketForAndre;

    public bool Ser(Bruger bruger, Referatpunkt p) => p.Kreds != Kreds.EgenAfdeling || bruger.Id == Referent || Deltageren(bruger)?.Afdeling == Referentens;

    private Afdeling? Referentens => Kald.Deltagere.FirstOrDefault(d => d.Medarbejder == Referent)?.Afdeling;

    public static Haendelser Indkald(MoedeId id, BorgerId? barn, Indkaldt kald, Sammenhaeng s)
    {
        var a = new Moede();
        a.Begynd(id.Vaerdi, barn);
        return a.Sker(kald, s);
    }

    public Haendelser Besvar(Guid deltager, bool kommer, Sammenhaeng s) => Sker(new Svaret(deltager, kommer), s);
    public Haendelser Hold(Holdt referat, Sammenhaeng s) => Sker(referat, s, Kald.Start < s.Nu ? Kald.Start : s.Nu);
    public Haendelser RetReferat(ReferatRettet referat, string hvorfor, Sammenhaeng s) => Sker(referat, s, begrundelse: hvorfor);
    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new Annulleret(), s, begrundelse: hvorfor);
    public Haendelser Loes(Guid opgave, string? note, Sammenhaeng s) => Sker(new OpgaveLoestAf(opgave, note), s);
    public Haendelser Aflys(string hvorfor, Sammenhaeng s) => Sker(new Aflyst(hvorfor), s);
    public Haendelser LukForAndre(Sammenhaeng s) => Sker(new SamtykkeBortfaldt(), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Indkaldt h:
                (Kald, Indkalder, IndkaldtTid) = (h, r.Bruger, r.Gaelder);
                break;
            case Svaret h:
                _svar[h.Deltager] = (h.Kommer, r.Gaelder);
                break;
            case Holdt h:
                (Referat, Referent, HoldtFaktum, HoldtTid, Referatskrevet) = (h, r.Bruger, r.Faktum, r.Gaelder, r.Tid);
                break;
            case ReferatRettet h:
                _tidligere.Add(new(Referat!, RettetTid ?? Referatskrevet!.Value, r.Begrundelse ?? ""));
                Referat = Referat! with { Udfald = h.Udfald, Moedte = h.Moedte, Punkter = h.Punkter, Beslutninger = h.Beslutninger };
                RettetTid = r.Tid;
                break;
            case Annulleret:
                (AnnulleretTid, AnnulleretHvorfor) = (r.Gaelder, r.Begrundelse);
                break;
            case OpgaveLoestAf h:
                _loest[h.Opgave] = (r.Gaelder, h.Note);
                break;
            case Aflyst h:
                (AflystTid, AflystHvorfor) = (r.Gaelder, h.Hvorfor);
                break;
            case SamtykkeBortfaldt:
                LukketForAndre = r.Gaelder;
                break;
        }
    }
}
