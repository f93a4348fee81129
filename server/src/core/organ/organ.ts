import { SHORT_NAMES } from './short-names.ts';

export const ORGAN_LEVELS = ['province', 'city', 'county', 'town'] as const;
export type OrganLevel = (typeof ORGAN_LEVELS)[number];

/** `office`: the office of a government, which reports for it. `other`: what is no organ of the state by its name. */
export type OrganKind = 'government' | 'office' | 'department' | 'park' | 'town' | 'other';

/** What an organ is, by its name alone. */
export interface Organ {
  readonly name: string;
  readonly level: OrganLevel | null;
  readonly kind: OrganKind;
  /** 云溪县 of 云溪县水务局; empty where the name begins with none. */
  readonly place: string;
  /** What it is called in its own report: 云溪县水务局, 县水务局, 水务局, 县局. */
  readonly names: readonly string[];
}

const PARK =
  /(?:开发区|园区|经开区|高新区|度假区|示范区|试验区|保税区|新区|管理区|工业区|产业区|集聚区|聚集区|合作区|保护区|景区|名胜区|航空港区)(?:管委会|管理委员会|党工委管委会)?(?:办公室|党政办公室|综合办公室)?$/;
const TOWN = /(?:乡|镇|街道|街道办|办事处|社区|村)(?:人民政府|政府|办事处)?(?:办公室|党政办公室|综合办公室)?$/;
const GOVERNMENT = /(?:人民政府|政府|行政公署|行署)$/;
const OFFICE = /(?:人民政府|政府|行政公署|行署)(?:办公厅|办公室|办)$/;
const DEPARTMENT = /(?:局|委|委员会|厅|办|办公室|办公厅|司|署|院|队|中心|所|处|站|会|社|馆|台)$/;
/** A name that ends in its place is that of the place's government: 云溪县2024年政府信息公开工作年度报告. */
const BARE_PLACE = /[省市县区州盟旗]$/;

const PLACE =
  /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{1,12}?(?:自治州|自治县|自治旗|地区|新区|市|州|盟|县|区|旗))*/;

const ENTERPRISE = /(?:公司|集团|银行|学校|中学|小学|大学|学院|医院)$/;

/** The name is that of an untrusted text: only so much of it is looked at. */
const MAX_NAME = 60;

let last: Organ | null = null;

/** An organ by its name. The same few are asked for again and again. */
export function organOf(name: string): Organ {
  if (last?.name !== name) last = readOrgan(name);
  return last;
}

function readOrgan(name: string): Organ {
  const looked = name.slice(0, MAX_NAME);
  const kind = kindOf(looked);
  const place = kind === 'government' && BARE_PLACE.test(looked) ? looked : placeOf(looked);
  return { name, kind, level: kind === 'town' ? 'town' : levelOf(place), place, names: namesOf(looked, place, kind) };
}

function kindOf(name: string): OrganKind {
  if (ENTERPRISE.test(name)) return 'other';
  if (/新区人民政府$/.test(name)) return 'government';
  if (PARK.test(name)) return 'park';
  if (TOWN.test(name)) return 'town';
  if (OFFICE.test(name)) return 'office';
  if (GOVERNMENT.test(name) || BARE_PLACE.test(name)) return 'government';
  return DEPARTMENT.test(name) ? 'department' : 'other';
}

/** The longest beginning that names places: 江州省云溪市青石县. */
function placeOf(name: string): string {
  const place = PLACE.exec(name)?.[0] ?? '';
  return place.length < name.length ? place : '';
}

function levelOf(place: string): OrganLevel | null {
  if (/(?:省|自治区)$/.test(place)) return 'province';
  if (/(?:自治州|地区|州|盟)$/.test(place)) return 'city';
  if (/(?:自治县|自治旗|县|区|旗)$/.test(place)) return 'county';
  return place.endsWith('市') ? 'city' : null;
}

function namesOf(name: string, place: string, kind: OrganKind): string[] {
  const rest = name.slice(place.length);
  const step = place.slice(-1);
  const bodies = new Set([rest]);
  for (const [long, short] of SHORT_NAMES) if (rest.includes(long)) bodies.add(rest.replace(long, short));
  const names = new Set([name]);
  for (const body of bodies) if (body !== '') for (const before of [place, step, '']) names.add(`${before}${body}`);
  if (kind === 'department' && /[局委厅办]$/.test(name)) names.add(`${step}${name.slice(-1)}`).add(name.slice(-1));
  const town = /^.{1,8}?(?:镇|乡|街道)/.exec(rest)?.[0];
  if (kind === 'town' && town) names.add(town);
  for (const [end, own] of OWN_KIND) if (end.test(name)) for (const each of own.split(' ')) names.add(each);
  return [...names];
}

/** What an organ calls itself by its kind alone. */
const OWN_KIND: readonly (readonly [end: RegExp, own: string])[] = [
  [/街道(?:办|办事处)?$/, '街道 街道办 街道办事处'],
  [/镇(?:人民政府)?$/, '镇 镇政府 镇人民政府'],
  [/乡(?:人民政府)?$/, '乡 乡政府 乡人民政府'],
  [/(?:管委会|管理委员会)$/, '管委会 园区 园区管委会'],
  [/高新技术产业开发区(?:管委会|管理委员会)?$/, '高新区 高新区管委会 开发区'],
  [/经济技术开发区(?:管委会|管理委员会)?$/, '经开区 经开区管委会 开发区'],
  [/海关$/, '海关'],
  [/税务局$/, '税务局'],
];

/**
 * How many characters at an offset are the organ's own name, or its field: 云溪县水务局, 水务局, 青石镇; 税务 of a 税务局.
 * None where it is called by a single character.
 */
export function ownNameAt({ name, names }: Organ, text: string, offset: number): number {
  let length = 0;
  for (const each of names)
    if (each.length > 1 && each.length > length && text.startsWith(each, offset)) length = each.length;
  if (length > 0) return length;
  const field = /([\u4e00-\u9fff]{2})(?:总局|局|委员会|委|厅)$/.exec(name.slice(-MAX_FIELD))?.[1];
  return field && text.startsWith(field, offset) ? field.length : 0;
}

/** The end of a name that tells its field. */
const MAX_FIELD = 6;

/** Whether a report of an organ speaks for all organs of its place: what is said of 全县 is its own. */
export const coversItsPlace = ({ kind }: Organ): boolean =>
  kind === 'government' || kind === 'office' || kind === 'park' || kind === 'town';

/** What may stand before a short name; after any other character it is the end of a longer one. */
const BEFORE_NAME = /(?:^|[年度日内月中由对向以在我，。、：；（“”\s])$/;

/** Whether words end with the organ's own name, however short; neither 市水务局 nor 白石县水务局 is what 云溪县水务局 calls itself. */
export function endsWithNameOf({ name, names, place }: Organ, words: string): boolean {
  return names.some((each) => {
    if (!words.endsWith(each)) return false;
    const before = words.slice(0, -each.length);
    return (
      each === name || BEFORE_NAME.test(before) || (place !== '' && !each.startsWith(place) && before.endsWith(place))
    );
  });
}
