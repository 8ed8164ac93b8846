using NodaTime;

namespace Kommune.Fundament;

/// <summary>A letter or attachment to be kept for ever in `dokument`, in the same transaction as the fact it belongs to (X8, M22).</summary>
public sealed record NytDokument(Guid Id, BorgerId Borger, string Navn, string Mime, byte[] Indhold, Guid? Stroem = null, string Art = "brev");

/// <summary>A task that follows from no aggregate is closed.</summary>
public sealed record OpgaveLukket(Guid Id, Lukkeart Art);

/// <summary>These records are one person from now on, and whoever is attached to one sees them all (B1). A single one stands alone again.</summary>
public sealed record SammePerson(IReadOnlyList<BorgerId> Alle);

/// <summary>What the caller of the command is told: an id, a number.</summary>
public sealed record Resultat(object Vaerdi);

/// <summary>Everything a Handle method returned, sorted by what is to be done with it.</summary>
internal sealed class Virkninger
{
    public List<Aggregat> Aggregater { get; } = [];
    public List<IBesked> Beskeder { get; } = [];
    public List<Opgave> Opgaver { get; } = [];
    public List<OpgaveLukket> Lukkede { get; } = [];
    public List<TilknytningSat> Tilknytninger { get; } = [];
    public List<SammePerson> Samlede { get; } = [];
    public List<NytDokument> Dokumenter { get; } = [];
    public List<object> Raekker { get; } = [];
    public object? Resultat { get; private set; }

    public void Tag(object? v)
    {
        switch (v)
        {
            case null:
                break;
            case Haendelser h:
                if (!Aggregater.Contains(h.Aggregat))
                {
                    Aggregater.Add(h.Aggregat);
                }

                break;
            case IBesked b:
                Beskeder.Add(b);
                break;
            case Opgave o:
                Opgaver.Add(o);
                break;
            case OpgaveLukket l:
                Lukkede.Add(l);
                break;
            case TilknytningSat t:
                Tilknytninger.Add(t);
                break;
            case SammePerson p:
                Samlede.Add(p);
                break;
            case NytDokument d:
                Dokumenter.Add(d);
                break;
            case Resultat r:
                Resultat = r.Vaerdi;
                break;
            case System.Runtime.CompilerServices.ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                {
                    Tag(tuple[i]);
                }

                break;
            case System.Collections.IEnumerable liste and not string:
                foreach (var x in liste)
                {
                    Tag(x);
                }

                break;
            default:
                Raekker.Add(v);
                break;
        }
    }
}
