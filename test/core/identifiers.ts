/** A piece of TypeScript that holds no identifiers, or the one character that stands at a place. */
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** A template up to its end, or to the expression that follows. */
const TEMPLATE = /(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)/y;
const WORD = /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy;

/** The identifiers and keywords of a TypeScript text: what stands in comments, strings and regular expressions is none. */
export function identifiersIn(text: string): string[] {
  const found: string[] = [];
  /** For each template that is open, how many brackets are within its expression. */
  const templates: number[] = [];
  let last = '';
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [piece] = pattern.exec(text) ?? [];
    if (piece) at += piece.length;
    return piece;
  };
  const takeTemplate = () => {
    at++;
    if (take(TEMPLATE)?.endsWith('${')) templates.push(0);
    last = '`';
  };
  while (at < text.length) {
    const mark = text[at]!;
    if (take(COMMENT)) continue;
    const word = take(WORD);
    if (word !== undefined) {
      found.push(word);
      last = word;
    } else if (mark === '`' || (mark === '}' && templates.at(-1) === 0)) {
      if (mark === '}') templates.pop();
      takeTemplate();
    } else if (take(STRING)) last = "'";
    else if (mark === '/' && mayBeginRegex(last) && take(REGEX)) last = '/r';
    else {
      if (mark === '{' && templates.length > 0) templates[templates.length - 1]!++;
      if (mark === '}' && templates.length > 0) templates[templates.length - 1]!--;
      if (mark.trim() !== '') last = mark;
      at++;
    }
  }
  return found;
}

/** A slash behind a value divides; behind anything else it begins a regular expression. */
const mayBeginRegex = (last: string): boolean => last === 'return' || !/[\w$)\]'`]$|^\/r$/.test(last);
