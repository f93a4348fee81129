import { existsSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, type Bilingual, type Fix, type FixOptions, lockFileNames, say } from '../../core/index.ts';
import type { DocumentText, TrackedEditing, WayOfEditing } from '../../documents/document.ts';
import { FileProblem } from '../../files/problem.ts';
import { bytesOfText, type WayOfWriting, writeFileBytes, writeNewFile } from '../../files/write.ts';
import type { Notify } from '../batch/job.ts';
import type { ReportFile } from '../report-file.ts';
import { service } from '../service.ts';

/** How what was mended is written, as plain data. */
export interface WayOfMending {
  readonly edits: WayOfEditing;
  /** The folder that copies go into, and the one that their paths are counted from; null where files are written themselves. */
  readonly copies: { readonly to: string; readonly from: string } | null;
  /** Findings go into the copies as comments of this author's; null where they do not. */
  readonly comments: TrackedEditing | null;
}

/** A report as it stands in its file afterwards. */
export interface Mended {
  readonly text: string;
  readonly document?: DocumentText | undefined;
  /** The file's bytes, where they have still to be written. */
  readonly unwritten?: Uint8Array;
}

type Mode = 'safe' | 'preferred';

/** Applies fixes and writes the file. Without a way to write it is only said what it would come to. */
export async function mend(
  file: ReportFile,
  mode: Mode,
  options: FixOptions,
  way: WayOfMending | null,
  notify: Notify,
): Promise<Mended> {
  const fixed = service.fixText(file.text, mode, options);
  if (fixed.applied === 0) return file;
  if (file.document && !file.document.write) {
    if (way) notify({ path: file.path, text: READ_ONLY, isProblem: false });
    return file;
  }
  if (!way) return fixed;
  try {
    const written = bytesOf(file, fixed, mode, options, way.edits);
    if (written.refused) notify({ path: file.path, text: written.refused, isProblem: true });
    if (written.applied === 0) return file;
    if (way.comments) {
      notify({ path: file.path, text: fixedText(written.applied, 'replaced'), isProblem: false });
      return { ...written, unwritten: written.bytes };
    }
    warnOfLock(file, way, notify);
    const wayOfWriting = await put(file, written.bytes, way);
    notify({ path: file.path, text: fixedText(written.applied, wayOfWriting), isProblem: false });
    return written;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    notify({ path: error.path, text: error.reason, isProblem: true });
    return file;
  }
}

interface MendedBytes extends Mended {
  readonly bytes: Uint8Array;
  readonly applied: number;
  /** Why some of the fixes cannot be written. */
  readonly refused: Bilingual | null;
}

function bytesOf(
  file: ReportFile,
  fixed: { readonly text: string; readonly applied: number },
  mode: Mode,
  options: FixOptions,
  edits: WayOfEditing,
): MendedBytes {
  const { document, path: at } = file;
  if (!document) {
    if (edits !== 'plain') throw new FileProblem(at, NOT_TRACKED);
    return { ...fixed, bytes: bytesOfText(file, fixed.text), refused: null };
  }
  const written = document.write!(fixed.text, edits);
  if ('bytes' in written) return { ...fixed, ...written, refused: null };
  return oneByOne(file, document, mode, options, edits, written.refused);
}

/** One fix may be impossible to write where others are not. */
const MAX_TRIES = 300;

function oneByOne(
  file: ReportFile,
  document: DocumentText,
  mode: Mode,
  options: FixOptions,
  edits: WayOfEditing,
  reason: Bilingual,
): MendedBytes {
  const refusedFixes = new Set<string>();
  let best: MendedBytes = { text: file.text, document, bytes: file.bytes, applied: 0, refused: null };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const checked = service.check(service.read(best.text), options);
    const fix = service
      .fixesToApply(checked, mode, options.fixAll)
      .find((offered) => !refusedFixes.has(keyOfFix(offered)));
    if (!fix) break;
    const text = applyEdits(best.text, fix.edits);
    const written = document.write!(text, edits);
    if ('bytes' in written) best = { ...written, text, applied: best.applied + 1, refused: null };
    else refusedFixes.add(keyOfFix(fix));
  }
  const count = refusedFixes.size;
  return {
    ...best,
    refused: say(
      `${count > 1 ? `${count} 处` : ''}未写入：${reason.zh}`,
      `${count > 1 ? `${count} fixes ` : ''}not written: ${reason.en}`,
    ),
  };
}

const keyOfFix = ({ edits }: Fix): string =>
  JSON.stringify(edits.map(({ span, newText }) => [span.start, span.end, newText]));

/** Writes a file's new bytes into its own place, or into that of its copy. */
export async function put(file: ReportFile, bytes: Uint8Array, { copies }: WayOfMending): Promise<WayOfWriting> {
  if (!copies) return writeFileBytes(file, bytes);
  const at = path.join(copies.to, path.relative(copies.from, path.resolve(file.path)));
  writeNewFile(at, bytes);
  return 'replaced';
}

/** Word and WPS put a file beside one that is open in them. */
function warnOfLock({ path: at, document }: ReportFile, { copies }: WayOfMending, notify: Notify): void {
  if (!document || copies) return;
  const folder = path.dirname(at);
  const name = path.basename(at);
  if (lockFileNames(name).some((lock) => existsSync(path.join(folder, lock))))
    notify({
      path: at,
      text: say(
        '似乎正在 Word 或 WPS 中打开（旁边有 ~$ 开头的文件）：请不要在那里保存，关闭后重新打开',
        'seems to be open in Word or WPS (a file beside it begins with ~$): do not save it there; close it and open it again',
      ),
      isProblem: false,
    });
}

const fixedText = (applied: number, way: WayOfWriting): Bilingual =>
  say(`已修复 ${applied} 处${WAYS[way].zh}`, `${applied} fixed${WAYS[way].en}`);

const WAYS: Readonly<Record<WayOfWriting, Bilingual>> = {
  replaced: say('', ''),
  'in-place': say(
    '（为保留硬链接、属主或权限，直接写入原文件，未能一步替换）',
    ' (written in place, not in one step, to keep its hard links, owner and mode)',
  ),
};

const NOT_TRACKED = say('未写入：只有 .docx 能以修订方式写入', 'not written: only a .docx takes tracked changes');

const READ_ONLY = say(
  '未写入：这类文件只读取，不改写；请在原稿中修改',
  'not written: files of this kind are only read; mend what it was made from',
);
