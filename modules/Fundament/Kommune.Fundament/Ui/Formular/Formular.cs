using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// One form on a page: the texts as they were typed, what is wrong at which field, and whether they came from a draft. The
/// fields below a <c>FormularRamme</c> find it by cascade and read and mark themselves by name, so that nothing typed is lost
/// by a refusal, a conflict or a time-out.
/// </summary>
public class Formular(string navn, Type kommando, Func<Task> send)
{
    private static readonly IReadOnlyList<string> Intet = [];
    private readonly Dictionary<string, string[]> _start = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Feltmelding> _felter = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string[]>? _kladde;
    private Dictionary<string, string[]>? _sendt;
    private IFormCollection? _form;

    /// <summary>The handler's name (<c>@formname</c>): unique on its page.</summary>
    public string Navn { get; } = navn;
    public Type Kommando { get; } = kommando;

    public IReadOnlyList<Fejl> Fejl { get; private set; } = [];

    /// <summary>What is already as it should be, said beside what is missing.</summary>
    public IReadOnlyList<string> IOrden { get; private set; } = [];

    /// <summary>Set when somebody else saved meanwhile; shown above the fields.</summary>
    public Formularkonflikt? Konflikt { get; private set; }

    /// <summary>The fields show a draft, kept at this time.</summary>
    public Instant? KladdeGemt { get; private set; }
    public bool ErKladde => _kladde is not null && _sendt is null;
    public bool ErSendt => _sendt is not null;

    /// <summary>The key of the draft, below user and page; null when this form keeps none.</summary>
    public string? Kladdenoegle { get; set; } = navn;

    /// <summary>The child that the page is about.</summary>
    public BorgerId? Barn { get; set; }

    /// <summary>Whom a draft of it is about: the page's child, or else the first one chosen in a field.</summary>
    public BorgerId? Omhandler => Barn ?? Borgerfelter.SelectMany(Vaerdier).Select(v => Guid.TryParse(v, out var id) ? new BorgerId(id) : (BorgerId?)null).FirstOrDefault(b => b is not null);

    /// <summary>The fields in which citizens are chosen.</summary>
    internal IEnumerable<string> Borgerfelter => Kommando.GetProperties()
        .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(BorgerId) || typeof(IEnumerable<BorgerId>).IsAssignableFrom(p.PropertyType)).Select(p => p.Name);

    /// <summary>Runs the command; called by FormularRamme after <see cref="Modtag"/>.</summary>
    public virtual Task Send() => send();

    /// <summary>What a field shows before anything is typed. Dates, amounts, enums and ids are written as the binder reads them.</summary>
    public Formular Saet(string felt, object? vaerdi)
    {
        _start[felt] = Felttekst.Alle(vaerdi);
        return this;
    }

    /// <summary>What a draft lacks is there now: proposed in the field that was left empty.</summary>
    public void Foreslaa(string felt, object? vaerdi)
    {
        if (_kladde is not null && string.IsNullOrEmpty(Vaerdi(felt)))
        {
            _kladde[felt] = Felttekst.Alle(vaerdi);
        }
    }

    /// <summary>The version that the draft was begun on. The form is sent with the one that the page shows now, for that is what is being read.</summary>
    public string? Kladdeversion { get; private set; }

    public void HentKladde(IReadOnlyDictionary<string, string[]> vaerdier, Instant gemt)
    {
        _kladde = new(vaerdier, StringComparer.OrdinalIgnoreCase);
        Kladdeversion = _kladde.Remove(nameof(IHarVersion.Version), out var version) && version is [var v, ..] ? v : null;
        KladdeGemt = gemt;
    }

    /// <summary>Takes what was posted, so that it is shown again whatever happens next.</summary>
    public void Modtag(IFormCollection form)
    {
        _form = form;
        _sendt = FormularBinder.Raa(form);
        Fejl = [];
        IOrden = [];
        Konflikt = null;
    }

    /// <summary>Builds the command from what was posted. False: the errors stand at their fields.</summary>
    public bool Bind(IReadOnlyDictionary<string, object?> kendte, Instant nu, [NotNullWhen(true)] out object? resultat)
    {
        var ok = FormularBinder.Bind(Kommando, _form ?? FormCollection.Empty, kendte, nu, out resultat, out var fejl, Laest);
        if (!ok) Afvis(fejl);
        return ok;
    }

    /// <summary>As <see cref="Bind(IReadOnlyDictionary{string, object?}, Instant, out object?)"/>, where the page knows nothing beside the fields; null when something is wrong.</summary>
    public T? Laes<T>(Instant nu) where T : class => Bind(new Dictionary<string, object?>(StringComparer.Ordinal), nu, out var r) ? (T)r : null;

    public void Afvis(Afvisning afvisning) => Afvis(afvisning.Mangler, afvisning.IOrden);

    public void Afvis(IReadOnlyList<Fejl> mangler, IReadOnlyList<string>? iOrden = null)
    {
        Fejl = mangler;
        IOrden = iOrden ?? [];
    }

    public void MeldKonflikt(Formularkonflikt konflikt) => Konflikt = konflikt;

    /// <summary>What the field shows: posted before draft before start value. A posted form is whole: a field not in it is empty.</summary>
    public IReadOnlyList<string> Vaerdier(string felt) =>
        (_sendt ?? _kladde ?? _start).TryGetValue(felt, out var v) ? v : Intet;

    public string? Vaerdi(string felt) => Vaerdier(felt) is [var foerste, ..] ? foerste : null;

    /// <summary>The names of all fields that hold something now, for lists of rows.</summary>
    internal IEnumerable<string> Feltnavne => (_sendt ?? _kladde ?? _start).Keys;

    /// <summary>Nothing has been set, kept or posted yet, so a field may show its own start value.</summary>
    public bool ErUroert(string felt) => _sendt is null && _kladde is null && !_start.ContainsKey(felt);

    public IReadOnlyList<Fejl> FejlFor(string felt) =>
        Fejl.Where(f => string.Equals(f.Felt, felt, StringComparison.OrdinalIgnoreCase)).ToArray();

    /// <summary>The id of the field's first control, which the summary links to: <c>form-Maal-0-Tekst</c>.</summary>
    public string Id(string felt) => $"{Navn}-{string.Concat(felt.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).TrimEnd('-').Replace("--", "-", StringComparison.Ordinal)}";

    /// <summary>A field tells its label, what is saved in it, and how its values are read, so that the summary and a conflict can name them.</summary>
    internal void Meld(string felt, Feltmelding melding) => _felter[felt] = melding;

    internal string? Etiket(string felt) => _felter.GetValueOrDefault(felt)?.Etiket;

    /// <summary>What the field shows, as people read it: a choice by its label.</summary>
    internal string Vist(string felt) => Vist(felt, Vaerdier(felt));

    /// <summary>A value as the command has it, whatever people write in its field.</summary>
    private string Laest(string felt, string vaerdi) => _felter.GetValueOrDefault(felt)?.Laes(vaerdi) ?? vaerdi;

    /// <summary>
    /// What is saved now where it is another than what was typed: the page has read it before it sent the form, so it holds what
    /// somebody else saved meanwhile. Every form can thus show both, without a word of its own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Deres()
    {
        var ud = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (felt, melding) in _felter)
        {
            var gemt = Vist(felt, _start.GetValueOrDefault(felt) ?? melding.Gemt);
            if (gemt.Length > 0 && gemt != Vist(felt))
            {
                ud[felt] = gemt;
            }
        }

        return ud;
    }

    internal const string Udgangspunktfelt = "_udgangspunkt";

    /// <summary>A short mark of what is saved in the text fields; null when nothing is, or when the command has a version to go by.</summary>
    internal string? Udgangspunkt
    {
        get
        {
            var gemt = _felter.Where(f => f.Value.Gemt.Any(v => v.Length > 0)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={string.Join('\n', f.Value.Gemt)}").ToArray();
            return gemt.Length == 0 || typeof(IHarVersion).IsAssignableFrom(Kommando) ? null
                : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', gemt))).AsSpan(0, 12));
        }
    }

    /// <summary>Somebody else has saved other words in the fields since the page was drawn.</summary>
    internal bool ErOverhalet => Vaerdi(Udgangspunktfelt) is { Length: > 0 } set && Udgangspunkt is { } nu && set != nu;

    private string Vist(string felt, IReadOnlyList<string> vaerdier) =>
        string.Join(", ", vaerdier.Select(v => Feltlaeser.Normaliser(v) ?? v).Where(v => v.Length > 0).Select(v => _felter.GetValueOrDefault(felt)?.Vis(v) ?? v));
}

/// <param name="Gemt">What is saved in it, where the field was given that itself and not by <see cref="Formular.Saet"/>.</param>
/// <param name="Laes">From what was typed to what the command has.</param>
internal sealed record Feltmelding(string Etiket, IReadOnlyList<string> Gemt, Func<string, string> Vis, Func<string, string> Laes);

/// <summary>Somebody else saved first. <paramref name="Deres"/>: their text by field, shown beside one's own.</summary>
public sealed record Formularkonflikt(string Tekst, IReadOnlyDictionary<string, string> Deres)
{
    public static readonly Formularkonflikt Ukendt = new("En anden har gemt, mens du skrev", new Dictionary<string, string>(StringComparer.Ordinal));
}
