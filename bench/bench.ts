// proto
import { call, openDesk, sync } from './measured';
import { changeOnePercent, type Layout } from './staff';
for (const layout of ['side','scattered'] as Layout[])
for (const rows of process.argv.slice(2).map(Number)) {
  const t0 = Date.now();
  const desk = openDesk(rows, layout, 300);
  console.log('built', Date.now() - t0);
  call(desk, 'writeCheck', desk.world.book.tab('Staff').id);
  for (const what of ['first', 'nothing', 'changed']) {
    if (what === 'changed') changeOnePercent(desk.world.book.tab('Staff'), rows, layout);
    const t = Date.now();
    const m = sync(desk);
    console.log(layout, rows, what, { ...m, trace: 0, sums: JSON.stringify(m.sums), real: Date.now() - t });
    const by: Record<string, [number, number]> = {};
    for (const { name, ms } of m.trace) { const b = (by[name] ??= [0, 0]); b[0]++; b[1] += ms; }
    console.log(Object.entries(by).filter(([,b]) => b[1]).sort((a, b) => b[1][1] - a[1][1]).map(([n, b]) => `${n} ${b[0]}x ${b[1].toFixed(0)}`).join('\n'));
    if (process.env.TRACE) console.log(m.trace.filter(t=>t.ms).map(({name,ms})=>`${name} ${ms.toFixed(0)}`).join('\n'));
  }
}
