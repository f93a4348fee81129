import type { Severity } from '../../core/index.ts';

type Stroke = (text: string) => string;
export type Paint = Readonly<Record<Severity | 'bold' | 'dim', Stroke>>;

/** Colours for a terminal, or none. */
export function painter(colour: boolean): Paint {
  const stroke =
    (code: number): Stroke =>
    (text) =>
      colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    error: stroke(31),
    warning: stroke(33),
    info: stroke(36),
    hint: stroke(90),
    bold: stroke(1),
    dim: stroke(2),
  };
}
