using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// A page: plain server-rendered, its policy in [Kraever]. It loads in <see cref="Hent"/>; what it changes goes through a
/// <see cref="Formular"/> to the pipeline, and then it redirects.
/// </summary>
public abstract class Side : ComponentBase
{
    private readonly List<Formular> _formularer = [];

    [Inject] private Pipeline Pipeline { get; set; } = null!;
    [Inject] private Brugerkontekst Brugerkontekst { get; set; } = null!;
    [Inject] private Kladdelager Kladder { get; set; } = null!;
    [Inject] private Formulartilstand Formulartilstand { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private IDagsoverblik Overblik { get; set; } = null!;
    [Inject] private IClock Ur { get; set; } = null!;
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    protected Bruger Bruger { get; private set; } = null!;
    protected Instant Nu { get; private set; }
    protected CancellationToken Ct => Http.RequestAborted;

    /// <summary>What Hent looked for is not there, or not for this user: the page shows nothing and the answer is 404.</summary>
    protected bool Mangler { get; private set; }

    private bool _viderestillet;

    /// <summary>Loads before the first rendering: a page never has to be drawn without its data.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Klargoer();
        if (!Mangler && !_viderestillet)       // what was looked up before the refusal must not be drawn
        {
            await base.SetParametersAsync(ParameterView.Empty);
            await Task.Yield();         // drawn: only now is it known which forms the page shows
            Formulartilstand.Kend(_formularer.Select(f => f.Navn));
        }
    }

    private async Task Klargoer()
    {
        Bruger = await Brugerkontekst.Aktuel();
        Nu = Ur.GetCurrentInstant();
        await Hent();
        if (Mangler)
        {
            Navigation.NotFound();
            return;
        }

        _formularer.ForEach(f => f.Barn = Borger);
        if (HttpMethods.IsGet(Http.Request.Method) && !_viderestillet)
        {
            await Overblik.Laest(Http.Request.Path, Bruger, Nu, Ct);
            foreach (var f in _formularer.Where(f => f.Kladdenoegle is not null))
            {
                if (await Kladder.Find(Bruger, Kladdeside(f), "", Ct) is { } k)
                {
                    f.HentKladde(k.Felter, k.Gemt);
                }
            }

            foreach (var f in _formularer)
            {
                await Udfyldt(f);
            }
        }
    }

    /// <summary>What was sent, word for word.</summary>
    private Guid Noegle => Engang.Af(Bruger, Http.Request, Http.Request.Form);

    /// <summary>The form's values are known now, from a draft or a post: a page that shows what follows from them loads it here.</summary>
    protected virtual Task Udfyldt(Formular f) => Task.CompletedTask;

    protected virtual Task Hent() => Task.CompletedTask;

    protected void IkkeFundet() => Mangler = true;

    /// <summary>
    /// Sends the browser on to another page: the one way to do it, from <see cref="Hent"/> as from a form. It throws nothing,
    /// so return after it; this page is not drawn.
    /// </summary>
    protected void Viderestil(Rute rute)
    {
        _viderestillet = true;
#pragma warning disable RS0030 // here and nowhere else
        Navigation.NavigateTo(rute.Sti);
#pragma warning restore RS0030
        Http.Response.Headers.Location = UriHelper.Encode(new Uri(rute.Sti, UriKind.Relative));       // only the path: behind a proxy we need not know under which name and scheme we are asked
    }

    protected override bool ShouldRender() => !_viderestillet;

    /// <summary>A form that sends <typeparamref name="T"/>.</summary>
    /// <param name="efter">Where to go when it is done.</param>
    /// <param name="kendte">What the page knows and the user may not change: ids of the route, by parameter name.</param>
    /// <param name="konflikt">What somebody else saved meanwhile, to stand beside one's own text.</param>
    /// <param name="navn">The form's name when the page has several.</param>
    /// <param name="kladde">False: too short to keep a draft of.</param>
    /// <param name="mellem">What a second button does before the form is sent: a search, a preview. It is posted as <c>_handling</c>.</param>
    /// <param name="foerst">What must be done of that before the form can be sent, though another button was pressed; null when nothing.</param>
    protected Formular Formular<T>(Func<T, Svar.Udfoert, Rute> efter, object? kendte = null, Func<Task<Formularkonflikt>>? konflikt = null, string? navn = null, bool kladde = true, Func<string, Task>? mellem = null, Func<Formular, string?>? foerst = null) where T : class
    {
        Formular f = null!;
        var fast = kendte?.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(kendte), StringComparer.OrdinalIgnoreCase) ?? [];
        f = new Formular(navn ?? typeof(T).Name, typeof(T), () => Send(f, efter, fast, konflikt, mellem, foerst));
        f.Kladdenoegle = kladde ? $"{f.Navn}:{Http.Request.Path}" : null;
        _formularer.Add(f);
        return f;
    }

    /// <summary>A form that is no command of a module: settings, operations. What it typed is kept as a draft like any other's.</summary>
    /// <param name="send">Does it. A route when it is done, null when the form comes back with what is wrong or a preview.</param>
    /// <param name="post">What <see cref="Formular.Bind"/> makes of the fields.</param>
    protected Formular EgenFormular(string navn, Func<Formular, Task<Rute?>> send, Type? post = null, bool kladde = false)
    {
        Formular f = null!;
        f = new Formular(navn, post ?? typeof(object), async () =>
        {
            if (await send(f) is { } rute)
            {
                await Kladder.Slet(Bruger, Kladdeside(f), "", Ct);
                Kvittering.Saet(Http, Nu);
                await Kladder.Udfoer(new(Noegle, rute.Sti), Ct);
                Viderestil(rute);
                return;
            }

            await GemKladde(f);
            StateHasChanged();
        })
        { Kladdenoegle = kladde ? $"{navn}:{Http.Request.Path}" : null };
        _formularer.Add(f);
        return f;
    }

    private async Task Send<T>(Formular f, Func<T, Svar.Udfoert, Rute> efter, Dictionary<string, object?> kendte, Func<Task<Formularkonflikt>>? konflikt, Func<string, Task>? mellem, Func<Formular, string?>? foerst) where T : class
    {
        if (mellem is not null && (f.Vaerdi("_handling") is { Length: > 0 } trykket ? trykket : foerst?.Invoke(f)) is { } handling)
        {
            await mellem(handling);
            if (f.Vaerdi("_handling") is not { Length: > 0 })
            {
                f.Bind(kendte, Nu, out _);       // it was to be sent: what is wrong with the rest is said at once
            }

            await Vis(f);
            return;
        }

        if (!f.Bind(kendte, Nu, out var kommando))
        {
            await Vis(f);
            return;
        }

        var hen = efter((T)kommando, new Svar.Udfoert());       // known before, so that the second of two clicks is led there
        var svar = f.ErOverhalet && await Kladder.Udfoert(Noegle, Ct) is null ? new Svar.Konflikt() : await Pipeline.Koer(kommando, Bruger, new(Noegle, hen.Sti), Ct);
        switch (svar)
        {
            case Svar.Udfoert:
                await Kladder.Slet(Bruger, Kladdeside(f), "", Ct);
                Kvittering.Saet(Http, Nu);
                Viderestil(hen);
                break;
            case Svar.Afvist a:
                f.Afvis(a.Afvisning);
                await Vis(f);
                break;
            case Svar.Konflikt:
                f.MeldKonflikt(konflikt is null ? Formularkonflikt.Ukendt with { Deres = f.Deres() } : await konflikt());
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                await Vis(f);
                break;
            case Svar.Forbudt:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                f.Afvis([new Fejl(null, "Din rolle giver ikke adgang til dette.")]);
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    private async Task Vis(Formular f)
    {
        await GemKladde(f);
        await Udfyldt(f);
        StateHasChanged();
    }

    /// <summary>Without script a draft is kept when the form comes back.</summary>
    protected Task GemKladde(Formular f) => f.Kladdenoegle is null || !Http.Request.HasFormContentType
        ? Task.CompletedTask
        : Kladder.Gem(Bruger, Kladdeside(f), "", 0, f.Omhandler, Kladdelager.Felter(Http.Request.Form), Ct);

    /// <summary>The child that the page is about, so that a draft goes when the child is erased.</summary>
    protected virtual BorgerId? Borger => null;

    private static string Kladdeside(Formular f) => f.Kladdenoegle ?? f.Navn;
}
