import { NUMBERS_BEGIN, type PackedWords } from './word-automaton.ts';

/** As many fit into an array of the automaton; and no number becomes half a character. */
const MAX_NUMBER = 0xd000;

/** A state while the automaton is built: where each unit leads, and the value of the word that ends here, 0 for none. */
interface State {
  readonly next: Map<string, State>;
  value: number;
}

/**
 * Makes the least automaton that knows just these words: states behind which the same follows are one, so that endings are shared
 * as beginnings are.
 * @param values what each word stands for: a number from 1
 */
export function packWords(values: ReadonlyMap<string, number>): PackedWords {
  const root = treeOf(values);
  const places = new Map<State, number>();
  minimised(root, new Map(), places);
  const order = [...places.keys()];
  const alphabet = byFrequency(order.flatMap(({ next }) => [...next.keys()]));
  const symbols = new Map(alphabet.map((unit, symbol) => [unit, symbol]));
  const numbers = order.flatMap((state, place) => [
    state.value,
    state.next.size,
    ...[...state.next].flatMap(([unit, target]) => [symbols.get(unit)!, place - places.get(target)!]),
  ]);
  if (Math.max(...numbers, values.size) > MAX_NUMBER) throw new Error('There are more words than can be packed.');
  return {
    words: values.size,
    states: order.length,
    edges: order.reduce((sum, { next }) => sum + next.size, 0),
    alphabet: alphabet.join(''),
    numbers: String.fromCharCode(...numbers.map((number) => number + NUMBERS_BEGIN)),
  };
}

function treeOf(values: ReadonlyMap<string, number>): State {
  const root: State = { next: new Map(), value: 0 };
  // In the order of their units, so that the units behind each state are in order too.
  for (const word of [...values.keys()].sort()) {
    let state = root;
    for (let i = 0; i < word.length; i++) {
      const unit = word[i]!;
      if (!state.next.has(unit)) state.next.set(unit, { next: new Map(), value: 0 });
      state = state.next.get(unit)!;
    }
    state.value = values.get(word)!;
  }
  return root;
}

/** The state that stands for this one and all like it; `places` has each once, those that it leads to before it. */
function minimised(state: State, known: Map<string, State>, places: Map<State, number>): State {
  for (const [unit, target] of state.next) state.next.set(unit, minimised(target, known, places));
  const key = [state.value, ...[...state.next].map(([unit, target]) => unit + places.get(target)!)].join(' ');
  const same = known.get(key);
  if (same) return same;
  known.set(key, state);
  places.set(state, places.size);
  return state;
}

/** Each once, the most frequent first: their numbers are the shortest. */
function byFrequency(units: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}
