import { SHORT_NAMES } from './short-names.ts';

export type OrganLevel = 'province' | 'city' | 'county' | 'town';

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
  /(?:开发区|园区|经开区|高新区|度假区|示范区|试验区|保税区|新区|管理区)(?:管委会|管理委员会|党工委管委会)?(?:办公室|党政办公室|综合办公室)?$/;
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
  return [...names];
}

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
