// Draws every <figure class="figur" data-art> from the table inside it: the table is the only source of numbers,
// and without script it stands alone.
import { init } from '../lib/echarts/echarts.esm.min.mjs';
const farver = ['#004d99', '#a34a00', '#2f7d12', '#6a2a8c'], foerOgNu = ['#004d99', '#8a8f96'], former = ['circle', 'rect', 'triangle', 'diamond'];
const tal = (t) => { const s = t.replace(/[^\d,−-]/g, '').replace('−', '-').replace(',', '.'); return s === '' ? null : Number(s); };
const roligt = matchMedia('(prefers-reduced-motion: reduce)').matches;
const kort = (v) => Math.abs(v) >= 1e6 ? `${(v / 1e6).toLocaleString('da-DK', { maximumFractionDigits: 1 }).replace('-', '−')} mio.` : format(v);
const format = (v) => v == null ? '–' : v.toLocaleString('da-DK').replace('-', '−');

for (const f of document.querySelectorAll('.figur[data-art]')) {
  const plads = f.querySelector('.figur__kurve'), t = f.querySelector('table'), art = f.dataset.art;
  if (!plads || !t?.tHead || t.tBodies[0].rows.length === 0) continue;
  const navne = [...t.tHead.rows[0].cells].slice(1).map((c) => c.textContent.trim());
  const r = [...t.tBodies[0].rows], x = r.map((raekke) => raekke.cells[0].textContent.trim());
  const kol = navne.map((_, i) => r.map((x) => tal(x.cells[i + 1].textContent)));
  const vist = f.dataset.kolonner ? f.dataset.kolonner.split(',').map(Number) : navne.map((_, i) => i);
  const faelles = { type: art === 'linje' ? 'line' : 'bar', symbolSize: 8, barMaxWidth: 46 };
  let series = vist.map((k, i) => ({ ...faelles, name: navne[k], data: kol[k], symbol: former[i], lineStyle: { width: 2, type: ['solid', 'dashed', 'dotted', 'solid'][i] } }));
  if (art === 'vandfald') {            // column 0 is the step; rows marked data-sum stand on the axis
    let sum = 0; const bund = [], hoejde = [];
    r.forEach((row, i) => { const v = kol[0][i]; if ('sum' in row.dataset) { sum = v; bund.push(0); hoejde.push(v); } else { bund.push(sum); hoejde.push(v); sum += v; } });
    const min = bund.map((b, i) => Math.min(b, b + hoejde[i])), h = hoejde.map(Math.abs), neg = bund.map((b, i) => b + Math.min(0, hoejde[i]) < 0);
    series = [
      { type: 'bar', stack: 'v', silent: true, itemStyle: { color: 'transparent' }, data: min.map((m, i) => neg[i] ? Math.max(bund[i], bund[i] + hoejde[i]) : m) },
      { type: 'bar', stack: 'v', barMaxWidth: 84, label: { show: true, position: 'top', color: '#1a1a1a', fontWeight: 600, fontSize: 13, formatter: (p) => (plads.clientWidth < 520 ? kort : format)(kol[0][p.dataIndex]) },
        data: h.map((v, i) => ({ value: neg[i] ? -v : v, itemStyle: { color: 'sum' in r[i].dataset ? '#004d99' : (hoejde[i] > 0) !== ('udgift' in f.dataset) ? '#2f7d12' : '#b00020' } })) }];
  }
  if (f.dataset.maal) series[0].markLine = { silent: true, symbol: 'none', lineStyle: { color: '#23640a', type: 'dashed' }, label: { formatter: f.dataset.maaltekst ?? 'mål', position: 'insideEndTop', color: '#23640a', fontSize: 13 }, data: [{ yAxis: Number(f.dataset.maal) }] };
  const mange = x.length > 6 || plads.clientWidth < 80 * x.length;       // names that would run into one another
  const k = init(plads, null, { renderer: 'svg' });
  k.setOption({
    animation: !roligt, color: art === 'soejle' ? foerOgNu : farver, textStyle: { fontFamily: 'IBM Plex Sans, sans-serif', fontSize: 13 },
    grid: { left: 8, right: 16, top: vist.length > 1 && art !== 'vandfald' ? 36 : 16, bottom: 14, containLabel: true },
    legend: vist.length > 1 && art !== 'vandfald' ? { top: 0, left: 0, itemWidth: 26, textStyle: { fontSize: 13, color: '#1a1a1a' } } : undefined,
    tooltip: art === 'vandfald' ? undefined : { trigger: 'axis', renderMode: 'richText', valueFormatter: format },   // richText: no HTML with inline styles, which the CSP refuses
    xAxis: { type: 'category', data: x, axisLabel: { fontSize: 13, color: '#1a1a1a', hideOverlap: mange, interval: mange ? 'auto' : 0 }, axisTick: { show: false } },
    yAxis: { type: 'value', min: f.dataset.min ? Number(f.dataset.min) : undefined, max: f.dataset.maks ? Number(f.dataset.maks) : undefined, minInterval: 'heltal' in f.dataset ? 1 : 0, axisLabel: { fontSize: 13, color: '#56595e', formatter: kort }, splitLine: { lineStyle: { color: '#e6e8eb' } } },
    series,
  });
  k.on('finished', () => plads.querySelector('svg').setAttribute('viewBox', `0 0 ${k.getWidth()} ${k.getHeight()}`));   // so that print can scale it
  plads.setAttribute('role', 'img');
  plads.setAttribute('aria-label', `${f.querySelector('figcaption').textContent.trim()}. Tallene står i tabellen.`);
  new ResizeObserver(() => k.resize({ animation: { duration: 0 } })).observe(plads);
}
