#pragma warning disable RS0030 // Id is the one place that makes ids
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>A typed identity. Stored as uuid, written as text in JSON and URLs.</summary>
public interface IId
{
    Guid Vaerdi { get; }
}

public interface IId<TSelf> : IId where TSelf : struct, IId<TSelf>
{
    static abstract TSelf Fra(Guid vaerdi);
}

/// <summary>
/// Makes ids that are ordered in time (UUID v7). Inside <see cref="MedKilde"/> they follow from the source instead of
/// chance, so that a message handled again, or a demo seeded again, makes the same ids.
/// </summary>
public static class Id
{
    private static readonly AsyncLocal<Kilde?> Aktuel = new();

    public static Guid Ny() => Aktuel.Value is { } kilde ? kilde.Naeste() : Guid.CreateVersion7();

    /// <summary>Until disposed, <see cref="Ny"/> derives its ids from <paramref name="kilde"/> and the order of the calls.</summary>
    public static IDisposable MedKilde(Guid kilde, Instant tid)
    {
        var foer = Aktuel.Value;
        Aktuel.Value = new Kilde(kilde, tid.ToUnixTimeMilliseconds());
        return new Slut(() => Aktuel.Value = foer);
    }

    /// <summary>The id that <paramref name="navn"/> always has under <paramref name="kilde"/> (UUID v8).</summary>
    public static Guid Af(Guid kilde, string navn)
    {
        Span<byte> ind = stackalloc byte[16 + Encoding.UTF8.GetByteCount(navn)];
        kilde.TryWriteBytes(ind, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(navn, ind[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(ind, hash);
        return Saml(hash[..16], 8);
    }

    private static Guid Saml(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private sealed class Kilde(Guid rod, long millisekunder)
    {
        private int _nr;

        public Guid Naeste()
        {
            Span<byte> ind = stackalloc byte[20];
            rod.TryWriteBytes(ind, bigEndian: true, out _);
            BinaryPrimitives.WriteInt32BigEndian(ind[16..], Interlocked.Increment(ref _nr));
            Span<byte> hash = stackalloc byte[32];
            SHA256.HashData(ind, hash);
            BinaryPrimitives.WriteInt64BigEndian(hash[16..], millisekunder << 16);
            hash[16..22].CopyTo(hash);
            return Saml(hash[..16], 7);
        }
    }

    private sealed class Slut(Action handling) : IDisposable
    {
        public void Dispose() => handling();
    }
}

/// <summary>A person: child, parent, network, also unborn or not yet identified (B1).</summary>
public readonly record struct BorgerId(Guid Vaerdi) : IId<BorgerId>
{
    public static BorgerId Fra(Guid vaerdi) => new(vaerdi);
    public static BorgerId Ny() => new(Id.Ny());
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct MedarbejderId(Guid Vaerdi) : IId<MedarbejderId>
{
    public static MedarbejderId Fra(Guid vaerdi) => new(vaerdi);
    public static MedarbejderId Ny() => new(Id.Ny());
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>An institution, school, house or department.</summary>
public readonly record struct EnhedId(Guid Vaerdi) : IId<EnhedId>
{
    public static EnhedId Fra(Guid vaerdi) => new(vaerdi);
    public static EnhedId Ny() => new(Id.Ny());
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct TeamId(Guid Vaerdi) : IId<TeamId>
{
    public static TeamId Fra(Guid vaerdi) => new(vaerdi);
    public static TeamId Ny() => new(Id.Ny());
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>One published fact. Corrections and annulments name it (X2).</summary>
public readonly record struct FaktumId(Guid Vaerdi) : IId<FaktumId>
{
    public static FaktumId Fra(Guid vaerdi) => new(vaerdi);
    public static FaktumId Ny() => new(Id.Ny());
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>Who owns a task or is attached to a child: an employee, a team or a unit.</summary>
public readonly record struct SubjektId(Guid Vaerdi) : IId<SubjektId>
{
    public static SubjektId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
    public static implicit operator SubjektId(MedarbejderId id) => new(id.Vaerdi);

    /// <summary>
    /// Those who lead a unit, as one subject beside the unit itself: everybody who works in a house belongs to the house, so
    /// what only its leaders may see and do cannot hang on it (X1). Organisation makes them members by role.
    /// </summary>
    public static SubjektId Ledelse(EnhedId enhed) => new(Id.Af(enhed.Vaerdi, "ledelse"));
    public static implicit operator SubjektId(TeamId id) => new(id.Vaerdi);
    public static implicit operator SubjektId(EnhedId id) => new(id.Vaerdi);
}
