using System.Reflection;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Myndighed.Tests;

public sealed class OpsaetningTests(Websag v) : IClassFixture<Websag>
{
    [Fact(DisplayName = "Hvert felt i Myndigheds opsætninger har et dansk navn, også i rækkerne")]
    public void Etiketter()
    {
        var opsaetninger = typeof(Hjemmelkatalog).Assembly.GetTypes().Where(t => t.GetCustomAttribute<OpsaetningAttribute>() is not null).ToArray();
        Assert.NotEmpty(opsaetninger);
        Assert.Empty(opsaetninger.SelectMany(Uden));

        static IEnumerable<string> Uden(Type t) => t.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().SelectMany(p =>
            (p.GetCustomAttribute<EtiketAttribute>() is null ? [$"{t.Name}.{p.Name}"] : Array.Empty<string>())
            .Concat(p.ParameterType.IsGenericType && p.ParameterType.GetGenericArguments() is [var e] && e.Assembly == typeof(Hjemmelkatalog).Assembly && !e.IsEnum ? Uden(e) : []));
    }

    [Fact(DisplayName = "Siden med hjemler siger, hvad hver søjle er, i ord fra loven")]
    public async Task Side()
    {
        using var leder = await v.Klient("soc-leder");
        var side = await leder.Hent("/opsaetning/myndighed.hjemler");
        foreach (var etiket in new[] { "Lov og paragraf", "Samtykke fra", "Barnet er part fra alderen", "En anden vurderer ved ny underretning" })
        {
            Assert.Contains(etiket, side.Html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Fornyet vurdering", side.Html, StringComparison.Ordinal);
    }
}
