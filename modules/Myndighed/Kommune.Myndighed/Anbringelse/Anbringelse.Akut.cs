using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What the committee said of the chair's decision.</summary>
internal sealed record Formandsgodkendelse(Instant Gaelder, LocalDate Dato, bool Godkendt, string? Note);

/// <summary>F22: an acute placement by the chair: written notice at once, approval by the committee, and a short life until it is finally decided.</summary>
internal sealed partial class Anbringelse
{
    /// <summary>When the chair decided; null unless it began as an acute one.</summary>
    public Instant? Formand { get; private set; }
    public Instant? Meddelt { get; private set; }
    public Formandsgodkendelse? Godkendelse { get; private set; }

    /// <summary>The ordinary decision that took the acute one's place.</summary>
    public Instant? EndeligtAfgjort => _placeringer.Where(p => p.Af.Grundlag != Anbringelsesgrundlag.Formandsafgoerelse).Select(p => (Instant?)p.Besluttet).Min();

    /// <summary>It is acute still: nobody has finally decided.</summary>
    public bool ErAkut => Formand is not null && EndeligtAfgjort is null;

    public Haendelser GivMeddelelse(Instant tid, Sammenhaeng s) => Sker(new MeddelelseGivet(), s, tid);

    /// <summary>Told again it is a correction: the newest stands.</summary>
    public Haendelser BehandlFormandsafgoerelse(bool godkendt, LocalDate dato, string? note, Sammenhaeng s) =>
        Sker(new FormandsafgoerelseBehandlet(godkendt, dato), s, Instant.Max(Sagsmoede.Tidspunkt(dato, s), Formand!.Value), note);

    private void AnvendAkut(Registreret r)
    {
        switch (r.Haendelse)
        {
            case MeddelelseGivet:
                Meddelt = r.Gaelder;
                break;
            case FormandsafgoerelseBehandlet e:
                Godkendelse = new(r.Gaelder, e.Dato, e.Godkendt, r.Begrundelse);
                break;
        }
    }

    [Haendelsestype("anbringelse-meddelelse-givet.v1")]
    internal sealed record MeddelelseGivet : Haendelse;

    [Haendelsestype("anbringelse-formandsafgoerelse-behandlet.v1")]
    internal sealed record FormandsafgoerelseBehandlet(bool Godkendt, LocalDate Dato) : Haendelse;
}
