using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Host;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Test;

/// <summary>
/// Commands by name and JSON, as the API takes them, also those that have no endpoint. A test says what it means and no
/// more: a new optional parameter breaks nothing.
/// </summary>
public static class Kommandoer
{
    private static readonly Dictionary<string, string> IngenRute = [];

    /// <param name="bruger">Null: the system itself, which is attached to everybody.</param>
    public static async Task<Svar> Proev(this Webvaert vaert, string? bruger, string kommando, object krop)
    {
        var type = Vaert.AlleModuler.SelectMany(m => m.GetType().Assembly.GetTypes()).SingleOrDefault(t => t.Name == kommando && t.IsDefined(typeof(KraeverAttribute), false))
            ?? throw new InvalidOperationException($"There is no command {kommando}.");
        var felter = (JsonObject)JsonNode.Parse(Json.Skriv(krop))!;
        foreach (var p in type.GetConstructors().MaxBy(k => k.GetParameters().Length)!.GetParameters().Where(p => p.ParameterType == typeof(bool)))
        {
            felter.TryAdd(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name!), false);      // a box that is not ticked
        }

        var bundet = Kommandobinder.Bind(type, felter, IngenRute, out var fejl)
            ?? throw new InvalidOperationException($"{kommando}: {string.Join(' ', fejl.Select(f => $"{f.Felt}: {f.Tekst}"))}");
        return await vaert.Services.GetRequiredService<Pipeline>().Koer(bundet, bruger is null ? Bruger.System : await vaert.Bruger(bruger));
    }

    public static async Task<Svar.Udfoert> Koer(this Webvaert vaert, string? bruger, string kommando, object krop) => await vaert.Proev(bruger, kommando, krop) switch
    {
        Svar.Udfoert u => u,
        Svar.Afvist a => throw new InvalidOperationException($"{kommando}: " + string.Join(' ', a.Afvisning.Mangler.Select(m => $"{m.Felt}: {m.Tekst}"))),
        var andet => throw new InvalidOperationException($"{kommando}: {andet}"),
    };

    /// <summary>A person by the real command; unborn or without a CPR when none is given.</summary>
    public static async Task<BorgerId> Person(this Webvaert vaert, string fornavne, string efternavn, string? cpr = null, LocalDate? foedt = null, BorgerId? mor = null, BorgerId? andenForaelder = null, string? bruger = null)
    {
        var id = BorgerId.Ny();
        await vaert.Koer(bruger, "RegistrerPerson", new { id, fornavne, efternavn, cpr, foedselsdato = cpr is null ? foedt : null, mor, andenForaelder });
        return id;
    }

    /// <summary>A home, and whether it is protected.</summary>
    public static async Task Hjem(this Webvaert vaert, BorgerId borger, string vej, string postnr, string by, bool beskyttet = false, LocalDate? fra = null)
    {
        var gaelderFra = fra ?? new LocalDate(2024, 1, 1);
        if (beskyttet)
        {
            await vaert.Koer(null, "RetBeskyttelse", new { borger, beskyttet, gaelderFra, begrundelse = "Oplyst af CPR" });
        }

        await vaert.Koer(null, "RetAdresse", new { borger, vej, postnr, by, gaelderFra, begrundelse = "Oplyst af CPR" });
    }

    /// <summary>A CPR number of a child born on the day, without modulus 11, which is only a warning.</summary>
    public static string Cpr(LocalDate foedt, int nr) => $"{foedt.Day:00}{foedt.Month:00}{foedt.Year % 100:00}-{(foedt.Year >= 2000 ? 4 : 1)}{nr:000}";
}
