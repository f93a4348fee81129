import type { Flow, FlowPart } from '../../../server/src/core/index.ts';
import { h, type Tree } from '../page/tree.ts';
import type { Words } from './words.ts';

// The picture's own units; it is drawn as wide as there is room.
const WIDTH = 640;
const LEFT = 104;
const BARS = 440;
const ROW = 26;
const THICK = 16;
/** From the top of a row to the foot of its words. */
const BASE = 18;
/** Between what came in and what became of it. */
const GAP = 8;

/**
 * Where the requests went: what came in, part by part, each bar beginning where the one above ended; then what became of it,
 * from the left again. Where the figures balance, both end at the same place.
 */
export function drawFlow({ incoming, outgoing }: Flow, words: Words): Tree {
  const [sumIn, sumOut] = [sumOf(incoming), sumOf(outgoing)];
  const scale = BARS / Math.max(sumIn, sumOut);
  const difference = Math.abs(sumIn - sumOut);
  const said = [words.flowOf(partsText(incoming, words), sumIn), words.flowOf(partsText(outgoing, words), sumOut)];
  const height = (incoming.length + outgoing.length) * ROW + GAP;
  const end = LEFT + sumIn * scale;
  return h(
    'figure',
    { key: 'flow', class: 'flow' },
    h('figcaption', {}, words.flow, difference > 0 ? h('span', { class: 'off' }, words.offBy(difference)) : null),
    h(
      'svg',
      { role: 'img', 'aria-label': `${words.flow}: ${said.join('; ')}`, viewBox: `0 0 ${WIDTH} ${height}` },
      h('line', { class: 'step', x1: LEFT, x2: LEFT, y1: 0, y2: height }),
      h('line', { class: 'step', x1: end, x2: end, y1: 0, y2: height }),
      ...cascade(incoming, scale, 0),
      ...cascade(outgoing, scale, incoming.length * ROW + GAP),
    ),
  );
}

function cascade(parts: readonly FlowPart[], scale: number, top: number): Tree[] {
  return parts.flatMap(({ key, label, value }, i) => {
    const x = LEFT + sumOf(parts.slice(0, i)) * scale;
    const y = top + i * ROW;
    // A part of nothing is a line.
    const width = Math.max(value * scale, 1);
    return [
      h('rect', { class: `bar ${key}`, x, y: y + (ROW - THICK) / 2, width, height: THICK }),
      h('text', { class: 'label', x: LEFT - 10, y: y + BASE }, label),
      h('text', { class: 'figure', x: x + width + 8, y: y + BASE }, String(value)),
    ];
  });
}

const sumOf = (parts: readonly FlowPart[]): number => parts.reduce((sum, { value }) => sum + value, 0);

const partsText = (parts: readonly FlowPart[], { comma }: Words): string =>
  parts.map(({ label, value }) => `${label} ${value}`).join(comma);
