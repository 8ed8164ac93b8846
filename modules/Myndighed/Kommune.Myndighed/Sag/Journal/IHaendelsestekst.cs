using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>An event in plain Danish, as a parent may read it.</summary>
/// <param name="Note">A quiet second line.</param>
/// <param name="Citat">What somebody wrote or said, in their own words: offered as a source in later phases.</param>
/// <param name="Kilde">Whose words: "Underretning fra Solsikken". Null when the quotation is no source for later texts.</param>
/// <param name="Hvem">Who did it, where nobody here typed it: the department that told of it.</param>
/// <param name="Skete">When it happened, as known since a correction; a correction itself happened when it was made. Null: the event's own time.</param>
internal sealed record Journaltekst(string Tekst, string? Note = null, string? Citat = null, string? Kilde = null, Rute? Link = null, Instant? Skete = null, string? Hvem = null);

/// <summary>
/// How one kind of aggregate tells its events (M13). A pure function beside the aggregate; every part of Myndighed adds its own
/// class, which is found by itself.
/// </summary>
internal interface IHaendelsestekst
{
    Type Aggregat { get; }

    /// <summary>Null: a consequence that another event has told already.</summary>
    Journaltekst? Tekst(Aggregat a, Registreret r);
}

internal interface IHaendelsestekst<in T> : IHaendelsestekst where T : Aggregat
{
    Type IHaendelsestekst.Aggregat => typeof(T);

    Journaltekst? IHaendelsestekst.Tekst(Aggregat a, Registreret r) => Tekst((T)a, r);

    Journaltekst? Tekst(T a, Registreret r);
}

internal sealed record Journallinje(Aggregat Aggregat, Registreret Registreret, Journaltekst Tekst)
{
    public Instant Skete => Tekst.Skete ?? Registreret.Gaelder;

    /// <summary>Registered on a later day than it happened: then both times matter.</summary>
    public bool Senere => DanskTid.Dag(Registreret.Tid) > DanskTid.Dag(Skete);
}

/// <summary>All renderers: turns aggregates into lines.</summary>
internal sealed class Haendelsestekster(IEnumerable<IHaendelsestekst> alle)
{
    private readonly ILookup<Type, IHaendelsestekst> _alle = alle.ToLookup(t => t.Aggregat);

    public bool Kender(Type aggregat) => _alle.Contains(aggregat);

    /// <summary>By when it happened, the newest first.</summary>
    public IReadOnlyList<Journallinje> Linjer(IEnumerable<Aggregat> aggregater) =>
        [.. aggregater.SelectMany(a => a.Alle.Select(r => Linje(a, r))).OfType<Journallinje>().OrderByDescending(l => l.Skete).ThenByDescending(l => l.Registreret.Nr)];

    private Journallinje? Linje(Aggregat a, Registreret r)
    {
        foreach (var t in _alle[a.GetType()])
        {
            return t.Tekst(a, r) is { } tekst ? new(a, r, tekst) : null;
        }

        // Better the event's bare name than a hole in the journal; a test holds that no event comes here.
        var navn = Haendelsestyper.For(a.GetType().Assembly).Navn(r.Haendelse);
        return new(a, r, new Journaltekst(navn[..navn.LastIndexOf('.')].Replace('-', ' ')));
    }
}
