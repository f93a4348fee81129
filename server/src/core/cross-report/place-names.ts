/** Marks of a place's rank at the end of its name, from the province down. */
const RANKS: readonly RegExp[] = [/(?:省|自治区)$/, /(?:市|州|盟|地区)$/, /(?:县|区|旗)$/, /(?:镇|乡|街道|苏木)$/];

const GOVERNMENT = /^(.{1,12}?(?:省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道|苏木))((?:人民)?政府|办事处)?$/;
const MAX_PLACE_LENGTH = 12;

/** The place that a government is of: 云溪县 of 云溪县人民政府; null for any other organ. */
export function placeOfGovernment(organ: string): string | null {
  const [, place = null] = GOVERNMENT.exec(organ) ?? [];
  return place;
}

/** 4 for a province, down to 1 for a town. */
export const levelOf = (place: string): number => {
  const rank = RANKS.findIndex((mark) => mark.test(place));
  return rank < 0 ? 0 : RANKS.length - rank;
};

/** The place whose name the name of a place begins with: 青禾市 of 青禾市城东区. */
export function placeAbove(place: string, known: ReadonlySet<string>): string | undefined {
  const above = longest(place.slice(0, -2), known);
  return above !== undefined && placeOfGovernment(place.slice(above.length)) !== null ? above : undefined;
}

/** The places that a name begins with, one after the other, as far as they are known; and what follows. */
export function placesIn(organ: string, known: ReadonlySet<string>): { places: string[]; rest: string } {
  const places: string[] = [];
  let rest = organ;
  for (let place = longest(rest, known); place !== undefined; place = longest(rest, known)) {
    places.push(place);
    rest = rest.slice(place.length);
  }
  return { places, rest };
}

function longest(words: string, known: ReadonlySet<string>): string | undefined {
  for (let length = Math.min(MAX_PLACE_LENGTH, words.length); length >= 2; length--) {
    const place = words.slice(0, length);
    // 青禾市场监督管理局 names no city.
    if (known.has(place) && !/^(?:市场|区域|县域)/.test(place.at(-1)! + (words[length] ?? ''))) return place;
  }
  return undefined;
}

/** Whether a name begins with what looks like a place: 白石县水务局. */
export const namesOtherPlace = (organ: string): boolean => /^\p{Script=Han}{2,3}[县旗市区](?!场|域)/u.test(organ);
