import type { NumberToken, Token } from './lexer.ts';
import { SENSE, Senses } from './senses.ts';
import type { Figure, Role } from './statements.ts';
import type { WordGroup } from './word-group.ts';

const CHANGES = Senses.of('up', 'down');

/**
 * What a figure does in its clause.
 *
 * @param next the token behind it: 由28件增至35件
 * @param comparing its clause compares with what was
 */
export function roleOf(
  token: NumberToken,
  next: Token | undefined,
  before: WordGroup,
  words: WordGroup,
  comparing: boolean,
): Pick<Figure, 'role' | 'direction'> {
  // 多, 少, 增, 减 alone are words of change only in a comparison.
  const changes = (sense: Senses) =>
    before.has(sense) && before.all.some((word) => word.senses.has(sense) && (word.text.length > 1 || comparing));
  const direction = !before.senses.hasAny(CHANGES) ? 0 : changes(SENSE.up) ? 1 : changes(SENSE.down) ? -1 : 0;
  if (token.unit === '%') {
    if (direction !== 0) return { role: 'growth', direction };
    if (before.has(SENSE.share)) return { role: 'share', direction };
    return { role: words.has(SENSE.rate) ? 'rate' : 'percentage', direction };
  }
  if (next?.kind === 'word' && next.senses.has(SENSE.becomes) && next.start === token.unitEnd)
    return { role: 'earlier', direction: 0 };
  if (direction !== 0 && !before.has(SENSE.to)) return { role: 'change', direction };
  if (words.has(SENSE.average)) return { role: 'average', direction: 0 };
  const role: Role = comparing && direction === 0 ? 'earlier' : 'count';
  return { role, direction: 0 };
}
