using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Addresses below the child's page. Ids and dates only.</summary>
internal static class BarnRuter
{
    public static readonly Rute Soeg = new("/barn/soeg");

    public static Rute Stamdata(BorgerId id) => new($"/barn/{id}/stamdata");
    public static Rute Adresse(BorgerId id) => new($"/barn/{id}/adresse");
    public static Rute Opslag(BorgerId id, long? foer = null) => new(foer is { } nr ? $"/barn/{id}/opslag?foer={nr}" : $"/barn/{id}/opslag");
    public static Rute Udskrift(BorgerId id, LocalDate? paa = null) => new(paa is { } dag ? $"/barn/{id}/udskrift?paa={NodaTime.Text.LocalDatePattern.Iso.Format(dag)}" : $"/barn/{id}/udskrift");
    public static Rute Sammenlaeg(BorgerId behold, BorgerId? dublet = null) => new(dublet is { } d ? $"/borger/sammenlaeg?behold={behold}&dublet={d}" : $"/borger/sammenlaeg?behold={behold}");
    public static Rute Adskil(BorgerId dublet) => new($"/borger/adskil/{dublet}");

    public static Rute Aeldre(BorgerId id, Instant foer, LocalDate? paa, string? afdeling, Linjeart? art)
    {
        var dele = new List<string> { $"foer={foer.ToUnixTimeTicks()}" };
        if (paa is { } dag)
        {
            dele.Add($"paa={NodaTime.Text.LocalDatePattern.Iso.Format(dag)}");
        }

        if (afdeling is not null)
        {
            dele.Add($"afdeling={Uri.EscapeDataString(afdeling)}");
        }

        if (art is { } a)
        {
            dele.Add($"art={a}");
        }

        return new($"/barn/{id}?{string.Join('&', dele)}#tidslinje");
    }
}
