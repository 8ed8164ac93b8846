using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>The wire between a host and its database, which can go dead and be cut at a chosen moment.</summary>
internal sealed class Ledning : IAsyncDisposable
{
    private readonly TcpListener _lytter = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Forbindelse, byte> _aabne = new();
    private readonly int _til;
    private readonly Task _tager;
    private volatile byte[]? _doedVed;

    /// <param name="til">The database's port on this machine.</param>
    public Ledning(int til)
    {
        _til = til;
        _lytter.Start();
        _tager = Tag();
    }

    public int Port => ((IPEndPoint)_lytter.LocalEndpoint).Port;

    /// <summary>From the first connection that sends these words on, the database's answers to it are lost.</summary>
    public void MistSvarVed(string ord) => _doedVed = System.Text.Encoding.ASCII.GetBytes(ord);

    /// <summary>Neither side hears anything more from the other on the connections there are now, and neither is told.</summary>
    public void Stum()
    {
        foreach (var f in _aabne.Keys)
        {
            f.Stum = true;
        }
    }

    /// <summary>Ends the connections that lost something, for both sides. New ones work.</summary>
    /// <returns>How many there were.</returns>
    public int Klip()
    {
        _doedVed = null;
        var doede = _aabne.Keys.Where(f => f.Stum || f.UdenSvar).ToArray();
        foreach (var f in doede)
        {
            f.Luk();
        }

        return doede.Length;
    }

    public async ValueTask DisposeAsync()
    {
        _lytter.Stop();
        foreach (var f in _aabne.Keys)
        {
            f.Luk();
        }

        await _tager;
    }

    private async Task Tag()
    {
        try
        {
            while (true)
            {
                var klient = await _lytter.AcceptTcpClientAsync();
                var server = new TcpClient { NoDelay = true };
                klient.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, _til);
                var f = new Forbindelse(klient, server);
                _aabne[f] = 0;
                _ = Kopier(f, klient.GetStream(), server.GetStream(), fraKlient: true);
                _ = Kopier(f, server.GetStream(), klient.GetStream(), fraKlient: false);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // closed
        }
    }

    private async Task Kopier(Forbindelse f, NetworkStream fra, NetworkStream til, bool fraKlient)
    {
        var buffer = new byte[16384];
        try
        {
            int n;
            while ((n = await fra.ReadAsync(buffer)) > 0)
            {
                if (fraKlient && _doedVed is { } ord && buffer.AsSpan(0, n).IndexOf(ord) >= 0)
                {
                    _doedVed = null;
                    f.UdenSvar = true;
                }

                if (!f.Stum && (fraKlient || !f.UdenSvar))
                {
                    await til.WriteAsync(buffer.AsMemory(0, n));
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // one side went away, and so does the other
        }

        if (!f.Stum)
        {
            f.Luk();
            _aabne.TryRemove(f, out _);
        }
    }

    private sealed class Forbindelse(TcpClient klient, TcpClient server)
    {
        public volatile bool Stum;
        public volatile bool UdenSvar;

        public void Luk()
        {
            klient.Dispose();
            server.Dispose();
        }
    }
}
