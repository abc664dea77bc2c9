// The files of a zip, in memory: enough to read what a spreadsheet says.
import { inflateRawSync } from 'node:zlib';

export function unzip(bytes) {
  const files = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28),
                                                  bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
