import { deflateSync, Inflate } from 'fflate';
import { say } from '../../core/text/bilingual.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { crc32 } from './crc32.ts';

/** A Word file has some dozens of parts; what has more is none, or was made to do harm. */
const MAX_ENTRIES = 10_000;
/** Bytes of one part, unpacked: a hundred times the text of the largest report with its mark-up. */
export const MAX_UNPACKED = 32 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

const FLAG_ENCRYPTED = 1;
const FLAG_DESCRIPTOR = 8;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly local: number;
  /** Its record in the central directory. */
  readonly record: { readonly start: number; readonly end: number };
}

/** A zip archive in memory: its parts are unpacked when asked for, and one can be put in the place of another. */
export class ZipFile {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly directory: { readonly start: number; readonly end: number },
  ) {}

  /** Throws `UnreadableDocument` where the archive is not whole, or says two things of one part. */
  static open(given: Uint8Array): ZipFile {
    // What Node reads of a file is a Buffer, whose slices are no copies.
    const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
    const view = viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const size = view.getUint32(end + 12, true);
    const start = view.getUint32(end + 16, true);
    if (start === 0xffffffff || count === 0xffff || view.getUint16(end + 8, true) !== count) throw broken();
    if (count > MAX_ENTRIES) throw tooManyEntries();
    if (start + size > end) throw broken();
    const entries = new Map<string, Entry>();
    let at = start;
    for (let i = 0; i < count; i++) {
      const entry = readRecord(bytes, view, at, start);
      if (entries.has(entry.name)) throw broken();
      entries.set(entry.name, entry);
      at = entry.record.end;
    }
    if (at !== start + size) throw broken();
    return new ZipFile(bytes, entries, { start, end: at });
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** A part, unpacked; null where there is none of the name. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.flags & FLAG_ENCRYPTED) throw new UnreadableDocument(ENCRYPTED_ENTRY);
    if (entry.unpacked > MAX_UNPACKED) throw tooLargeUnpacked();
    const packed = this.bytes.subarray(...this.dataOf(entry));
    const unpacked =
      entry.method === STORED ? packed : entry.method === DEFLATED ? inflate(packed, entry.unpacked) : null;
    if (unpacked === null || unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) throw broken();
    return unpacked;
  }

  /** The archive with other bytes in one part. All other bytes of the file stay as they are, and in their order. */
  replace(name: string, content: Uint8Array): Uint8Array {
    const entry = this.entries.get(name)!;
    const data = entry.method === STORED ? content : deflateSync(content, { level: 6 });
    const crc = crc32(content);
    const [dataStart] = this.dataOf(entry);
    const header = this.bytes.slice(entry.local, dataStart);
    const from = entry.local;
    const to = this.endOfEntry(entry);
    const flags = entry.flags & ~FLAG_DESCRIPTOR;
    const sizes = (view: DataView, at: number): void => {
      view.setUint32(at, crc, true);
      view.setUint32(at + 4, data.length, true);
      view.setUint32(at + 8, content.length, true);
    };
    const headerView = viewOf(header);
    headerView.setUint16(6, flags, true);
    sizes(headerView, 14);
    const shift = header.length + data.length - (to - from);

    const tail = this.bytes.slice(this.directory.start);
    const tailView = viewOf(tail);
    for (const { local, record } of this.entries.values()) {
      const at = record.start - this.directory.start;
      if (local > from) tailView.setUint32(at + 42, local + shift, true);
    }
    const own = entry.record.start - this.directory.start;
    tailView.setUint16(own + 8, flags, true);
    sizes(tailView, own + 16);
    tailView.setUint32(findEnd(tailView) + 16, this.directory.start + shift, true);
    return joined([this.bytes.subarray(0, from), header, data, this.bytes.subarray(to, this.directory.start), tail]);
  }

  /** The archive with one part more, behind the others. All other bytes stay as they are, but for where the directory begins. */
  add(name: string, content: Uint8Array): Uint8Array {
    const data = deflateSync(content, { level: 6 });
    const label = new TextEncoder().encode(name);
    const header = new Uint8Array(LOCAL_LENGTH + label.length);
    const record = new Uint8Array(CENTRAL_LENGTH + label.length);
    const facts = (view: DataView, at: number): void => {
      view.setUint16(at, 20, true); // what is needed to unpack it
      view.setUint16(at + 4, DEFLATED, true);
      view.setUint16(at + 8, 0x21, true); // 1 January 1980
      view.setUint32(at + 10, crc32(content), true);
      view.setUint32(at + 14, data.length, true);
      view.setUint32(at + 18, content.length, true);
      view.setUint16(at + 22, label.length, true);
    };
    const headerView = viewOf(header);
    headerView.setUint32(0, LOCAL, true);
    facts(headerView, 4);
    header.set(label, LOCAL_LENGTH);
    const recordView = viewOf(record);
    recordView.setUint32(0, CENTRAL, true);
    recordView.setUint16(4, 20, true);
    facts(recordView, 6);
    const { start, end } = this.directory;
    recordView.setUint32(42, start, true);
    record.set(label, CENTRAL_LENGTH);

    const tail = this.bytes.slice(end);
    const tailView = viewOf(tail);
    const at = findEnd(tailView);
    for (const count of [at + 8, at + 10]) tailView.setUint16(count, this.entries.size + 1, true);
    tailView.setUint32(at + 12, end - start + record.length, true);
    tailView.setUint32(at + 16, start + header.length + data.length, true);
    return joined([this.bytes.subarray(0, start), header, data, this.bytes.subarray(start, end), record, tail]);
  }

  private dataOf({ local, packed, name }: Entry): [start: number, end: number] {
    const view = viewOf(this.bytes);
    if (local + LOCAL_LENGTH > this.directory.start || view.getUint32(local, true) !== LOCAL) throw broken();
    const nameLength = view.getUint16(local + 26, true);
    const start = local + LOCAL_LENGTH + nameLength + view.getUint16(local + 28, true);
    if (start + packed > this.directory.start) throw broken();
    // What the directory calls a part, the part has to call itself: else two programs read two documents.
    if (nameAt(this.bytes, local + LOCAL_LENGTH, nameLength) !== name) throw broken();
    return [start, start + packed];
  }

  /** Where the next part or the directory begins: a descriptor of sizes may stand behind the data. */
  private endOfEntry({ local }: Entry): number {
    let end = this.directory.start;
    for (const other of this.entries.values()) if (other.local > local) end = Math.min(end, other.local);
    return end;
  }
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, directory: number): Entry {
  if (at + CENTRAL_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken();
  const nameLength = view.getUint16(at + 28, true);
  const end = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (end > bytes.length || local >= directory) throw broken();
  return {
    name: nameAt(bytes, at + CENTRAL_LENGTH, nameLength),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    local,
    record: { start: at, end },
  };
}

/** The parts of a document have names in ASCII; others are only told apart. */
const nameAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 4096)));

/** The record at the end of the archive, behind which a comment may stand. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  throw broken();
}

/** So many bytes are unpacked at once: they cannot become more than a thousand times as many. */
const PIECE = 8192;

/** Stops as soon as there is more than the archive says. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  let isDone = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > size) throw broken();
    out.set(chunk, length);
    length += chunk.length;
    isDone = final;
  });
  try {
    for (let at = 0; at < packed.length && !isDone; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    throw broken();
  }
  return out.subarray(0, length);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const ENCRYPTED_ENTRY = say(
  '已加密，无法读取；请取消密码后另存',
  'is encrypted and cannot be read; save it without a password',
);

const broken = (): UnreadableDocument =>
  new UnreadableDocument(
    say(
      '文件已损坏或不完整；请在 Word 或 WPS 中打开并另存为 .docx',
      'is broken or not whole; open it in Word or WPS and save it again as .docx',
    ),
  );

const tooManyEntries = (): UnreadableDocument =>
  new UnreadableDocument(
    say(`内含文件过多（超过 ${MAX_ENTRIES} 个），不予读取`, `has more than ${MAX_ENTRIES} parts and was not read`),
  );

const tooLargeUnpacked = (): UnreadableDocument =>
  new UnreadableDocument(
    say(
      `解压后超过 ${MAX_UNPACKED >> 20} MB，不予读取`,
      `is larger than ${MAX_UNPACKED >> 20} MB when unpacked and was not read`,
    ),
  );
