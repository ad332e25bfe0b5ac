import { crc32, inflateRawSync } from 'node:zlib';
import { TABLE_LIMITS, UnreadableTable } from './table.js';

/*
 * A small reader and writer of ZIP archives, because a library would unpack as much as the archive wants.
 * @source PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** An XLSX file has a dozen parts, and one more per sheet and picture. */
const MAX_PARTS = 500;

const notXlsx = (why: string): UnreadableTable => new UnreadableTable('not-xlsx', `This is no XLSX file: ${why}`);

/** The XML parts of an archive by name, unpacked; never more bytes than allowed, whatever the archive says of itself. @throws UnreadableTable. */
export function unpackedParts(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + END_BYTES > archive.length) throw notXlsx('it has no table of contents.');
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_PARTS) throw notXlsx('it has too many parts.');
  const parts = new Map<string, Buffer>();
  let budget: number = TABLE_LIMITS.unpackedBytes;
  let offset = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const entry = centralEntry(archive, offset);
    offset = entry.next;
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    if (parts.has(entry.name)) throw notXlsx('it has a part twice.');
    const content = unpacked(archive, entry, budget);
    budget -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}

interface Entry {
  name: string;
  method: number;
  packedBytes: number;
  localOffset: number;
  next: number;
}

function centralEntry(archive: Buffer, offset: number): Entry {
  if (offset + 46 > archive.length || archive.readUInt32LE(offset) !== CENTRAL) throw notXlsx('it is cut off.');
  if ((archive.readUInt16LE(offset + 8) & ENCRYPTED) !== 0) throw notXlsx('it is encrypted.');
  const nameBytes = archive.readUInt16LE(offset + 28);
  return {
    name: archive.toString('utf8', offset + 46, offset + 46 + nameBytes),
    method: archive.readUInt16LE(offset + 10),
    packedBytes: archive.readUInt32LE(offset + 20),
    localOffset: archive.readUInt32LE(offset + 42),
    next: offset + 46 + nameBytes + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32),
  };
}

function unpacked(archive: Buffer, { method, packedBytes, localOffset }: Entry, budget: number): Buffer {
  if (localOffset + 30 > archive.length || archive.readUInt32LE(localOffset) !== LOCAL) throw notXlsx('it is cut off.');
  const start = localOffset + 30 + archive.readUInt16LE(localOffset + 26) + archive.readUInt16LE(localOffset + 28);
  if (start + packedBytes > archive.length) throw notXlsx('it is cut off.');
  const packed = archive.subarray(start, start + packedBytes);
  if (method === STORED && packed.length <= budget) return packed;
  if (method !== DEFLATED && method !== STORED) throw notXlsx('it is packed in another way than spreadsheets do.');
  try {
    if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw notXlsx('it is damaged.');
  }
  throw new UnreadableTable(
    'file-too-large',
    `Unpacked, the file is larger than ${TABLE_LIMITS.unpackedBytes / 1024 / 1024} MB.`,
  );
}

/** An archive of these parts, not compressed. */
export function storedArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const [partName, content] of parts) {
    const name = Buffer.from(partName);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt32LE(crc32(content), 10);
    sizes.writeUInt32LE(content.length, 14);
    sizes.writeUInt32LE(content.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([word(LOCAL), sizes, name, content]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    contents.push(word(CENTRAL), Buffer.from([20, 0]), sizes, where, name);
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(contents);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
