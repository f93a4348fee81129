/** How a shell reads words. */
export type ShellKind = 'posix' | 'powershell' | 'cmd';

/** By the program that a terminal runs: `/usr/bin/zsh`, `C:\…\powershell.exe`. Where none is told, the one of the system. */
export function shellKindOf(program: string, isWindows: boolean): ShellKind {
  const name = /[^\\/]*$/
    .exec(program)![0]
    .toLowerCase()
    .replace(/\.exe$/, '');
  if (/^(?:pwsh|powershell)/.test(name)) return 'powershell';
  if (name === 'cmd') return 'cmd';
  return name === '' && isWindows ? 'powershell' : 'posix';
}

/**
 * A line that runs the words as they are, whatever stands in them; null where a terminal would take some of it for keys that
 * are pressed. Words of letters and digits alone stay bare.
 */
export function shellCommand(words: readonly string[], shell: ShellKind): string | null {
  if (words.some((word) => KEYS[shell].test(word))) return null;
  return words.map((word) => (/^[\w-]+$/.test(word) ? word : QUOTED[shell](word))).join(' ');
}

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** A quoted line may go on in the next; that of `cmd` cannot. */
const KEYS: Readonly<Record<ShellKind, RegExp>> = {
  posix: CONTROL,
  powershell: CONTROL,
  cmd: /[\u0000-\u001f\u007f-\u009f"]/,
};

const QUOTED: Readonly<Record<ShellKind, (word: string) => string>> = {
  // Between single quotes nothing has a meaning, but in fish a backslash, and in csh `!`: they stand between two of them.
  posix: (word) => `'${word.replace(/['\\!]/g, "'\\$&'")}'`,
  // It takes typographic quotes for straight ones.
  powershell: (word) => `'${word.replace(/['‘’‚‛]/g, '$&$&')}'`,
  // A variable is put in between quotes as well, but not where a caret stands before its second mark. A program takes a
  // backslash before a quote for a part of the word, so that it is doubled there.
  cmd: (word) =>
    word
      .split('%')
      .map((part) => `"${part.replace(/\\+$/, '$&$&')}"`)
      .join('^%'),
};
