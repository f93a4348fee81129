/** The entities that occur in reports. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  emsp: '\u3000',
  ensp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
  middot: '·',
};

/** An entity, such as `&nbsp;` or `&#160;`. */
export const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));?/gi;

/** The text with each entity as the character that it stands for; one that is not known stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
