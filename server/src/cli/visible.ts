// What comes from a report or is the name of a file may hold characters that a console obeys instead of showing them: control
// characters, marks that turn the direction of writing, and words that the runner of a build takes for commands. All that is
// printed for people passes through here. What is printed for programs stays as it is: there the format escapes.

/** C0, delete and C1; line and paragraph separators; the marks of bidirectional text. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** `##[error]`, `##vso[…]`, `##teamcity[…]`: obeyed wherever they stand in a line. */
const COMMAND = /#(?=#\w*\[)/;

const UNSAFE = new RegExp(`${CONTROL.source}|${COMMAND.source}`, 'g');
const UNSAFE_HERE = new RegExp(`${CONTROL.source}|${COMMAND.source}`, 'y');

/** `::error::`: obeyed at the beginning of a line, blanks before it left aside. */
const LEADING_COMMAND = /^(\s*):(?=:)/;

/** A text that a console only shows, in one line: blanks of any kind as blanks, what would be obeyed as an escape. */
export const visible = (text: string): string => shownWhole(text.replace(/[\t\n\r]/g, ' '));

/**
 * A name that a console only shows. Tabs and line ends are escaped as well: no two names look alike for them; so are the signs that
 * stand for bytes of another encoding.
 */
export const visibleName = (name: string): string => shownWhole(name).replaceAll('\ufffd', escapeOf);

/** Each character of a text with what is shown of it. */
export function* visibleCharacters(text: string): Iterable<{ readonly character: string; readonly shown: string }> {
  let at = 0;
  for (const character of text) {
    UNSAFE_HERE.lastIndex = at;
    at += character.length;
    yield { character, shown: UNSAFE_HERE.test(text) ? escapeOf(character) : character };
  }
}

const shownWhole = (text: string): string =>
  text.replace(UNSAFE, escapeOf).replace(LEADING_COMMAND, (_, blanks: string) => blanks + escapeOf(':'));

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** As programs write it: `\x1b`, `\u202e`. */
function escapeOf(character: string): string {
  const code = character.charCodeAt(0);
  return SHORT[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** JSON with what it leaves as it is, and a console obeys, as escapes: what is read of it is the same to the letter. */
export const consoleJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, (mark) =>
    // The line ends between the members: within words JSON has escaped them.
    mark === '\n' ? mark : `\\u${hex(mark.charCodeAt(0), 4)}`,
  );
