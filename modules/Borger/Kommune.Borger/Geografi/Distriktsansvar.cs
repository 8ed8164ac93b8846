using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Borger;

internal enum Distriktskilde
{
    Adresse,
    Institution,
}

/// <summary>What decides which district answers for a child (B5).</summary>
[Opsaetning("borger.distriktsansvar", "Hvad der afgør et barns distrikt", Rolle.Teamleder, Rolle.Borgerservice)]
internal sealed record Distriktsansvar(
    [Etiket("Barnets distrikt følger", "Med institution gælder adressen stadig for børn, der ikke har en plads.")] Distriktskilde Foelger) : IOpsaetning<Distriktsansvar>
{
    public static Distriktsansvar Standard { get; } = new(Distriktskilde.Adresse);
}

/// <summary>The districts that follow from institutions, where the setting says so; else none, and the address decides.</summary>
internal sealed class Distriktsvalg(Datakilder datakilder, Opsaetninger opsaetninger, IServiceScopeFactory scopes, IServiceProviderIsService kendes)
{
    public async Task<IReadOnlyDictionary<BorgerId, string>> Fra(IReadOnlyCollection<BorgerId> boern, Tidspunkt t, CancellationToken ct)
    {
        // Nobody knows of places: then there is nothing to choose, and no need to ask.
        if (!kendes.IsService(typeof(IInstitutionsomraade)) || (await opsaetninger.Hent<Distriktsansvar>(t.Dag, t.ErNu ? null : t.Kendt, ct)).Foelger == Distriktskilde.Adresse)
        {
            return new Dictionary<BorgerId, string>();
        }

        await using var scope = scopes.CreateAsyncScope();
        var omraader = await scope.ServiceProvider.GetRequiredService<IInstitutionsomraade>().Grundomraader(boern, t.Dag, ct);
        var navne = (await Sql.Kommando(datakilder["borger"], $"""
            select g.grundomraade, d.navn from borger.gruppering g join borger.distrikt d on d.kode = g.distrikt where g.grundomraade = any($1) and {Tidspunkt.Gaelder("g")}
            """, omraader.Values.Distinct(StringComparer.Ordinal).ToArray(), t.Dag, t.Kendt).Liste(r => (r.GetString(0), r.GetString(1)), ct)).ToDictionary(StringComparer.Ordinal);
        return omraader.Where(o => navne.ContainsKey(o.Value)).ToDictionary(o => o.Key, o => navne[o.Value]);
    }
}
