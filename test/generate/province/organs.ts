import { type Random, randomOf } from '../random.ts';

/** An organ that reports each year. A government's report covers those of its parts: its numbers are their sums. */
export interface Organ {
  readonly name: string;
  /** Where its reports lie, below the year: with a slash behind it, or empty. */
  readonly folder: string;
  readonly parts: readonly Organ[];
}

const FIRST = [...'云青望白星石松竹梅兰清明永安丰乐长宁怀古'];
const SECOND = [...'岭禾川泽渚埠溪河江湖山原塘桥坪湾洲陵浦峰'];

const OFFICES = (
  '政府办公室 发展和改革局 教育局 科学技术局 公安局 民政局 司法局 财政局 人力资源和社会保障局 自然资源局 生态环境局 住房和城乡建设局 ' +
  '交通运输局 水务局 农业农村局 商务局 文化和旅游局 卫生健康局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 林草局'
).split(' ');

/** A county has so many organs, its government among them; a city so many counties, besides offices of its own. */
const OFFICES_OF_COUNTY = 20;
const COUNTIES = 6;

/** A province of just so many organs, from two on; the last city and county may be smaller than the others. */
export function provinceOf(count: number, seed: number): Organ {
  const names = namesIn(randomOf(seed, 'names'));
  let left = count - 1;
  const take = (): boolean => left-- > 0;
  const offices = (place: string, folder: string, most: number): Organ[] =>
    OFFICES.slice(0, most).flatMap((office) => (take() ? [{ name: place + office, folder, parts: [] }] : []));
  const governed = (kind: '县' | '市', above: string, parts: (place: string, folder: string) => Organ[]): Organ[] => {
    if (left < 2) return []; // a government has something to cover
    take();
    const place = names.next().value! + kind;
    const folder = `${above}${place}/`;
    return [{ name: `${place}人民政府`, folder, parts: parts(place, folder) }];
  };
  const county = (above: string) => governed('县', above, (place, folder) => offices(place, folder, OFFICES_OF_COUNTY));
  const city = () =>
    governed('市', '', (place, folder) => [
      ...offices(place, folder, OFFICES.length),
      ...Array.from({ length: COUNTIES }, () => county(folder)).flat(),
    ]);
  const parts: Organ[] = [];
  while (left > 1) parts.push(...city());
  parts.push(...offices('望江省', '', left));
  return { name: '望江省人民政府', folder: '', parts };
}

/** Names of places that do not exist, each once. */
function* namesIn(random: Random): Generator<string, string> {
  const names = FIRST.flatMap((first) => SECOND.map((second) => first + second));
  for (let i = names.length - 1; i > 0; i--) {
    const other = random.int(0, i);
    [names[i], names[other]] = [names[other]!, names[i]!];
  }
  for (let round = ''; ; round = round === '' ? '东' : `${round}新`) for (const name of names) yield round + name;
}

/** Parts before the whole. */
export function* bottomUp(organ: Organ): Iterable<Organ> {
  for (const part of organ.parts) yield* bottomUp(part);
  yield organ;
}
