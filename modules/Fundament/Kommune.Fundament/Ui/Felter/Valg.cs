namespace Kommune.Fundament;

/// <summary>A choice: the value as posted, the Danish label, and a hint below it.</summary>
public sealed record Valg(string Vaerdi, string Etiket, string? Hint = null)
{
    public static Valg Af(object vaerdi, string etiket, string? hint = null) => new(Felttekst.Af(vaerdi), etiket, hint);

    /// <summary>All values of an enum, named by <paramref name="etiket"/>.</summary>
    public static IReadOnlyList<Valg> Alle<T>(Func<T, string> etiket, Func<T, string?>? hint = null) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Valg(v.ToString(), etiket(v), hint?.Invoke(v)))];

    public static implicit operator Valg((object Vaerdi, string Etiket) v) => Af(v.Vaerdi, v.Etiket);
    public static implicit operator Valg((object Vaerdi, string Etiket, string? Hint) v) => Af(v.Vaerdi, v.Etiket, v.Hint);
}
