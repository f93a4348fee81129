import { SECTIONS } from '../../../server/src/core/form/sections.ts';
import { type Fault, type Rewritten, rewritten, type Spoil, type Told } from './fault.ts';

const placeName = (key: string): string => `heading.${key}`;

/** A section with all that stands under it. */
export const missingSection: Spoil = (report, _table, random) => {
  const section = random.pick(SECTIONS);
  const next = SECTIONS[section.ordinal];
  const start = report.places.get(placeName(section.key))!.start;
  const end = next ? report.places.get(placeName(next.key))!.start : report.text.length;
  const after = rewritten(report, [{ span: { start, end }, newText: '' }]);
  // Told where it should begin: at the next heading; at the last where there is none.
  const place = after.places.get(placeName((next ?? SECTIONS[section.ordinal - 2]!).key))!;
  return only(after, { code: 'section-missing', cells: [], place });
};

/** A heading in words that were seen and are not the form's. */
export const unofficialHeading: Spoil = (report, _table, random) => {
  const sections = SECTIONS.filter(({ unofficial }) => unofficial.length > 0);
  const { key, heading, tolerated, unofficial } = random.pick(sections);
  const place = report.places.get(placeName(key))!;
  const written = report.text.slice(place.start, place.end);
  const official = [heading, ...tolerated].map((wording) => wording.slice(2)).find((words) => written.includes(words));
  if (!official) return null;
  const newText = written.replace(official, random.pick(unofficial).slice(2));
  const after = rewritten(report, [{ span: place, newText }]);
  return only(after, { code: 'section-heading', cells: [], place: after.places.get(placeName(key))! });
};

const only = (after: Rewritten, told: Told): Fault => ({ ...after, changed: [], must: [told], explains: () => false });
