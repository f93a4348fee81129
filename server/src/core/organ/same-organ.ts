import { endsWithNameOf, type Organ, organOf } from './organ.ts';

/**
 * Whether two names are certainly those of two organs. Short names, a name with and without its place, an organ and its own office,
 * and whatever cannot be told (parks, towns, enterprises, leading groups) are not.
 */
export function isAnotherOrgan(title: string, named: string): boolean {
  const [a, b] = [withoutOffice(title), withoutOffice(named)];
  if (a === b || a.includes(b) || b.includes(a) || isAside(named)) return false;
  const [one, other] = [organOf(a), organOf(b)];
  if (endsWithNameOf(one, b) || endsWithNameOf(other, a)) return false;
  // A committee of the party is no organ of the government, unless both report as one.
  if (b.startsWith('中共') && !a.includes('委')) return true;
  if (one.kind === 'other' || other.kind === 'other') return false;
  // What a park is called for short looks like a place: 江澜高新区.
  if (one.kind !== 'park' && other.kind !== 'park' && areOtherPlaces(one.place, other.place)) return true;
  if (one.kind === 'government') return other.kind === 'department' && !IN_CHARGE.test(b);
  if (one.kind !== other.kind) return false;
  switch (one.kind) {
    case 'department':
      return !isShortFor(bodyOf(one), bodyOf(other));
    case 'town':
      return isAnotherTown(bodyOf(one), bodyOf(other));
    case 'park':
      return isAnotherPark(a, b);
    default:
      return false;
  }
}

/** Bureaus that a government has its disclosure done by. */
const IN_CHARGE = /政务|数据|审批|机关事务/;

const TOWN = /^(.{1,8}?)(?:镇|乡|街道)/;

/** 青石镇 and 白石镇; 青石镇 and 青石街道 may be one, before and after. */
function isAnotherTown(a: string, b: string): boolean {
  const [one, other] = [TOWN.exec(a)?.[1], TOWN.exec(b)?.[1]];
  return one !== undefined && other !== undefined && !one.endsWith(other) && !other.endsWith(one);
}

/** Two kinds of parks may be there in one city; an abbreviation has the first word of its kind. */
const isAnotherPark = (a: string, b: string): boolean =>
  PARK_KINDS.some((kind) => kind.test(a) && !kind.test(b) && PARK_KINDS.some((its) => its.test(b) && !its.test(a)));

const PARK_KINDS = [/高新/, /经济技术|经开/, /旅游度假|度假区/, /保税|综保/];

const withoutOffice = (name: string): string =>
  name.replace(/[（(][^（()）]{0,20}[)）]$/, '').replace(/(?:党政|综合)?办公室$/, '') || name;

/** 政务公开领导小组, 政府信息公开办公室: made for the work itself. */
const isAside = (name: string): boolean => /公开|领导小组|联合/.test(name);

/** Both have a place, and neither is the end or the beginning of the other: 江州省云溪县 and 云溪县 are one. */
const areOtherPlaces = (a: string, b: string): boolean =>
  a !== '' && b !== '' && !a.endsWith(b) && !b.endsWith(a) && !a.startsWith(b) && !b.startsWith(a);

const bodyOf = ({ name, place }: Organ): string => name.slice(place.length);

/** 住建局 and 住房和城乡建设局, 发改委 and 发展和改革委员会: the characters of the shorter stand in the longer, in their order. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const unit of long) if (unit === short[at]) at++;
  return at === short.length || short.length < MIN_BODY;
}

/** Whether one of two names of one place may be the other, cut short in a way of the place's own: 教体局 and 教育体育局. */
export const mayBeShortFor = (a: Organ, b: Organ): boolean =>
  a.kind === 'department' && b.kind === 'department' && a.place === b.place && isShortFor(bodyOf(a), bodyOf(b));

/** 县局, 局: no more than the kind. */
const MIN_BODY = 3;
