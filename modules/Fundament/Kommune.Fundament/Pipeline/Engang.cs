using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Kommune.Fundament;

/// <summary>
/// Says that something sent is to be done once, however often it is sent: two clicks, a request that was repeated because the
/// answer got lost. It is the same when the same user sends the same, to the letter.
/// </summary>
/// <param name="Rute">Where it led, for a page; the second is sent there too.</param>
public sealed record Engang(Guid Noegle, string? Rute = null)
{
    /// <summary>A posted form of a page. Its token is made anew with each page, so that the same words typed again later are a new thing.</summary>
    public static Guid Af(Bruger bruger, HttpRequest request, IFormCollection form) =>
        Af(bruger, [request.Path, .. form.SelectMany(f => f.Value.Prepend(f.Key).Select(v => v ?? ""))]);

    public static Guid Af(Bruger bruger, IEnumerable<string> dele)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var del in dele)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(del));
            hash.AppendData([0]);
        }

        return Id.Af(bruger.Id.Vaerdi, Convert.ToHexString(hash.GetHashAndReset()));
    }
}
