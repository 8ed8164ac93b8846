using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What a status report says.</summary>
internal sealed record Rapportindhold(
    ForloebId Forloeb, IndsatsId Indsats, string SketSidenSidst, Anbefaling Anbefaling, IReadOnlyList<Maalstand> Maal, int Sessioner, decimal Timer, string Grundlag, string? BarnetsOrd = null,
    IReadOnlyList<Profillinje>? Profil = null);

/// <summary>
/// Udfører's report before a follow-up (U3), as it was handed over. A small stream of its own: one that arrives never conflicts
/// with the follow-up that somebody is typing.
/// </summary>
[Stroem("statusrapport")]
internal sealed class Statusrapport : Aggregat
{
    private Guid? _sag;

    public override Guid? SagId => _sag;
    public FaktumId Faktum => new(StroemId);
    public Instant Gaelder { get; private set; }
    public Instant Registreret { get; private set; }
    public Rapportindhold Indhold { get; private set; } = null!;
    public bool Annulleret { get; private set; }

    public static Haendelser Modtag(FaktumId faktum, BorgerId barn, SagId sag, Rapportindhold indhold, Sammenhaeng s)
    {
        var r = new Statusrapport();
        r.Begynd(faktum.Vaerdi, barn);
        return r.Sker(new Modtaget(sag, indhold), s);
    }

    /// <summary>The same report in a corrected form; null when nothing differs, as when a message comes twice.</summary>
    public Haendelser? Ret(Rapportindhold indhold, Sammenhaeng s) => Json.Skriv(indhold) == Json.Skriv(Indhold) && !Annulleret ? null : Sker(new BlevRettet(indhold), s);

    public Haendelser? Annuller(Sammenhaeng s) => Annulleret ? null : Sker(new BlevAnnulleret(), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Modtaget e:
                (_sag, Indhold, Gaelder, Registreret) = (e.Sag.Vaerdi, e.Indhold, r.Gaelder, r.Tid);
                break;
            case BlevRettet e:
                (Indhold, Gaelder, Annulleret) = (e.Indhold, r.Gaelder, false);
                break;
            case BlevAnnulleret:
                Annulleret = true;
                break;
        }
    }

    [Haendelsestype("statusrapport-modtaget.v1")]
    internal sealed record Modtaget(SagId Sag, Rapportindhold Indhold) : Haendelse;

    [Haendelsestype("statusrapport-rettet.v1")]
    internal sealed record BlevRettet(Rapportindhold Indhold) : Haendelse;

    [Haendelsestype("statusrapport-annulleret.v1")]
    internal sealed record BlevAnnulleret : Haendelse;
}

internal sealed record StatusrapportRaekke : IAfledtRaekke
{
    public required FaktumId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required IndsatsId IndsatsId { get; init; }
    public required Instant Gaelder { get; init; }
    public required Instant Registreret { get; init; }
    public required string SketSidenSidst { get; init; }
    public string? BarnetsOrd { get; init; }
    public required Anbefaling Anbefaling { get; init; }

    /// <summary>The goals' values, as JSON.</summary>
    public required string Maal { get; init; }
    public required int Sessioner { get; init; }
    public required decimal Timer { get; init; }

    /// <summary>Udviklingsprofilen as JSON; null when it did not go along.</summary>
    public string? Profil { get; init; }

    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public IReadOnlyList<Profillinje> Profillinjer => Profil is { } p ? System.Text.Json.JsonSerializer.Deserialize<Profillinje[]>(p, Json.Valg)! : [];

    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public IReadOnlyList<Maalstand> Maalene => System.Text.Json.JsonSerializer.Deserialize<Maalstand[]>(Maal, Json.Valg)!;
}

internal sealed class StatusrapportAfledt : IAfledt<Statusrapport>
{
    public IEnumerable<IAfledtRaekke> Raekker(Statusrapport a) => a.Annulleret
        ? []
        :
        [
            new StatusrapportRaekke
            {
                Id = a.Faktum, BorgerId = a.Borger, IndsatsId = a.Indhold.Indsats, Gaelder = a.Gaelder, Registreret = a.Registreret, SketSidenSidst = a.Indhold.SketSidenSidst,
                BarnetsOrd = a.Indhold.BarnetsOrd, Anbefaling = a.Indhold.Anbefaling, Maal = Json.Skriv(a.Indhold.Maal), Sessioner = a.Indhold.Sessioner, Timer = a.Indhold.Timer,
                Profil = a.Indhold.Profil is { } profil ? Json.Skriv(profil) : null,
            },
        ];
}
