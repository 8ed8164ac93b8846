using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Kommune.Test;

/// <summary>
/// axe-core on a page as it stands. Run in the page itself and told to report violations only: the package's own runner opens
/// a second page for each look and carries every passed rule back, which takes several times as long. Our pages have no frames.
/// </summary>
public static class Axe
{
    private static readonly string Kilde = new BundledAxeScriptProvider().GetScript();

    private const string Koer = """
        async () => {
          const svar = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }, resultTypes: ['violations'] });
          return svar.violations.map(v => `${v.id} (${v.impact}): ${v.help} – ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join('; ')}`);
        }
        """;

    /// <returns>Rule, impact and the first places of each violation of WCAG 2.1 A and AA.</returns>
    public static async Task<IReadOnlyList<string>> Find(IPage side)
    {
        if (await side.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
        {
            await side.EvaluateAsync(Kilde);
        }

        return await side.EvaluateAsync<string[]>(Koer);
    }
}
