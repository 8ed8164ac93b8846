using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Fundament.Tests;

/// <summary>A colleague among two thousand is found by some letters of the name.</summary>
[Krav("X3")]
public sealed class ForslagListeTests
{
    private static readonly IReadOnlyList<Valg> Fagfolk = ForslagListe.Entydige([new("1", "Anne Bech, Pædagog"), new("2", "Anne Bech, Pædagog"), new("3", "Anders Kjær, Skoleleder")]);

    [Theory]
    [InlineData("anders kjær, skoleleder", "3")]
    [InlineData(" Anders", "3")]
    [InlineData("Anne Bech, Pædagog", "1")]
    [InlineData("Anne Bech, Pædagog (2)", "2")]
    [InlineData("An", null)]
    [InlineData("A", null)]
    [InlineData("Kjær", null)]
    public void En_begyndelse_der_kun_er_een_er_ham(string skrevet, string? vaerdi) => Assert.Equal(vaerdi, ForslagListe.Vaerdi(Fagfolk, skrevet));
}
