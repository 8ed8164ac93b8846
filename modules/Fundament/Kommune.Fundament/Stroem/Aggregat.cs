using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// A thing whose history is what the law asks for. Its state is folded from its events, of which only
/// <see cref="Anvend"/> knows; its methods say what happens. It knows no database.
/// </summary>
public abstract class Aggregat
{
    private readonly List<Registreret> _historik = [];
    private readonly List<Registreret> _nye = [];

    public Guid StroemId { get; private set; }
    public int Version { get; private set; }
    public BorgerId Borger { get; private set; }

    /// <summary>Not about a citizen, such as an analysis of a learning environment: the stream's own id stands in the citizen's place (docs/adr/0006).</summary>
    public bool OmIngen => Borger.Vaerdi == StroemId;

    /// <summary>The case an event belongs to, for the journal and for retention.</summary>
    public virtual Guid? SagId => null;

    /// <summary>As read from the database.</summary>
    public IReadOnlyList<Registreret> Historik => _historik;

    /// <summary>Not yet appended.</summary>
    public IReadOnlyList<Registreret> Nye => _nye;

    public IEnumerable<Registreret> Alle => _historik.Concat(_nye);
    public Instant SenestRegistreret => (_nye.Count > 0 ? _nye : _historik)[^1].Tid;

    protected abstract void Anvend(Registreret r);

    /// <summary>A new, empty stream about <paramref name="borger"/>, or about nobody.</summary>
    protected void Begynd(Guid id, BorgerId? borger)
    {
        StroemId = id;
        Borger = borger ?? new(id);
    }

    protected Haendelser Sker(Haendelse haendelse, Sammenhaeng s, Instant? gaelder = null, string? begrundelse = null)
    {
        var r = new Registreret(0, StroemId, Version + 1, haendelse, FaktumId.Ny(), Ur.Afkort(gaelder ?? s.Gaelder), s.Nu, s.Bruger.Id, begrundelse);
        _nye.Add(r);
        Version++;
        Anvend(r);
        return new Haendelser(this);
    }

    /// <summary>A fresh instance with the events given: what the aggregate was after them.</summary>
    public static Aggregat Fold(Type type, BorgerId borger, IEnumerable<Registreret> haendelser)
    {
        var a = (Aggregat)Activator.CreateInstance(type, nonPublic: true)!;
        a.Borger = borger;
        foreach (var r in haendelser)
        {
            a.StroemId = r.StroemId;
            a._historik.Add(r);
            a.Version = r.Version;
            a.Anvend(r);
        }

        return a;
    }
}
