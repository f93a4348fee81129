import { sectionForm } from '../../form/sections.ts';
import type { Report, Section } from '../../model/report.ts';

/** A run of fewer is no run. */
const MIN_SHIFTED = 2;

/**
 * The sections behind one another whose numbers are all one too high, or one too low: a number was left out, or given twice. None where
 * fewer than two are, or where others are off by something else: then each is wrong for itself.
 */
export function shiftedSections({ sections }: Report): readonly Section[] {
  const wrong = sections.filter((section) => distance(section) !== 0);
  const [first] = wrong;
  if (!first || wrong.length < MIN_SHIFTED || Math.abs(distance(first)) !== 1 || first.heading.ordinal.value === 0)
    return [];
  const from = sections.indexOf(first);
  const isOneRun = wrong.every((section, i) => section === sections[from + i] && distance(section) === distance(first));
  return isOneRun ? wrong : [];
}

const distance = ({ key, heading }: Section): number => heading.ordinal.value - sectionForm(key).ordinal;
