/** The first letters of the characters in the words that are offered: headings, topics, rows, the names of stock phrases. */
const CHARACTERS: Readonly<Record<string, string>> = {
  a: '安按案',
  b: '不保办报本版补表部',
  c: '出处存成查程采重',
  d: '到动大定对度当的督第',
  e: '二额',
  f: '分反复府方服法罚范访费',
  g: '供公关告国改格管规购过',
  h: '合后含和或护获',
  j: '举件具卷及家建机监禁结继缴计进金集',
  k: '况可开空',
  l: '理类量',
  m: '六另名密律明没秘',
  n: '内年纳',
  p: '平',
  q: '七全其区取强情期权求确签请',
  r: '人认',
  s: '三上事仍他四容属收数日申讼设诉',
  t: '体台投提统通题',
  w: '五务危外握文无未物稳问',
  x: '下信形性息新现相续行许询限需项',
  y: '一业予于以依已有用由益要议逾',
  z: '中主作再制只在总执掌政止正知章转这障',
};

const LETTERS = new Map(
  Object.entries(CHARACTERS).flatMap(([letter, characters]) => [...characters].map((character) => [character, letter])),
);

/** `zdgkzfxxqk` for 主动公开政府信息情况: what is no Chinese character is left out. */
export const initialsOf = (words: string): string =>
  [...words].map((character) => LETTERS.get(character) ?? '').join('');
