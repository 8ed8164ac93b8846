using Microsoft.Playwright;
using Xunit;

namespace Kommune.Test;

/// <summary>One Chromium per test process; each test gets a page of its own. An assembly fixture.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly SemaphoreSlim _laas = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;     // started by the first test that needs it

    /// <summary>A window of its own, signed in by a click on the sign-in page unless <paramref name="bruger"/> is null.</summary>
    public async Task<IPage> Side(Webvaert vaert, string? bruger, int bredde = 1280, int hoejde = 900, bool javaScript = true)
    {
        var vindue = await (await Start()).NewContextAsync(new()
        {
            BaseURL = vaert.Rod.ToString(),
            ViewportSize = new() { Width = bredde, Height = hoejde },
            Locale = "da-DK",
            TimezoneId = "Europe/Copenhagen",
            JavaScriptEnabled = javaScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var side = await vindue.NewPageAsync();
        side.SetDefaultTimeout(15_000);
        if (bruger is not null)
        {
            await side.GotoAsync("/log-ind");
            await side.Locator($"button[name=bruger][value='{bruger}']").ClickAsync();
            await side.WaitForURLAsync(u => !u.Contains("/log-ind", StringComparison.Ordinal));
        }

        return side;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _laas.Dispose();
    }

    private async Task<IBrowser> Start()
    {
        await _laas.WaitAsync();
        try
        {
            if (_browser is null)
            {
                var sti = Environment.GetEnvironmentVariable("KOMMUNE_CHROMIUM") ?? "/usr/bin/chromium";
                _playwright = await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new()
                {
                    ExecutablePath = File.Exists(sti) ? sti : null,      // otherwise Playwright's own
                    Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
                });
            }

            return _browser;
        }
        finally
        {
            _laas.Release();
        }
    }
}
