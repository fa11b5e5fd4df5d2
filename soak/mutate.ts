// What a careless program, a broken disk or an attacker does to a file.
import JSZip from "jszip";

type Random = () => number;
type Change<Content> = (content: Content, random: Random) => Content;

/** Most that one mutated file may weigh: the soak is about odd files, sizes have tests of their own. */
const LARGEST_BYTES = 4_000_000;
const below = (random: Random, count: number): number => Math.floor(random() * count);
const pick = <Value>(random: Random, from: readonly Value[]): Value => from[below(random, from.length)] as Value;

/** A cut of up to an eighth of the content. */
function cutOf(length: number, random: Random): readonly [from: number, to: number] {
  const from = below(random, length);
  return [from, Math.min(length, from + 1 + below(random, Math.max(1, length >> 3)))];
}

const BYTE_CHANGES: readonly Change<Buffer>[] = [
  (bytes, random) => {
    const turned = Buffer.from(bytes);
    for (let count = 1 + below(random, 24); count > 0; count -= 1) {
      const at = below(random, turned.length);
      turned[at] = (turned[at] ?? 0) ^ (1 << below(random, 8));
    }
    return turned;
  },
  (bytes, random) => {
    const overwritten = Buffer.from(bytes);
    const [from, to] = cutOf(bytes.length, random);
    for (let at = from; at < to; at += 1) overwritten[at] = below(random, 256);
    return overwritten;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => {
    const [from, to] = cutOf(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = cutOf(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)]);
  },
  // Sizes, offsets and counts that lie.
  (bytes, random) => {
    const lying = Buffer.from(bytes);
    if (lying.length < 4) return lying;
    const at = below(random, lying.length - 3);
    lying.writeUInt32LE(pick(random, [0, 1, 0x7fffffff, 0xffffffff, 0xffff, below(random, 0xffffffff)]), at);
    return lying;
  },
];

const ODD_WORDS = ["\u202e", "\u200b", "\ufeff", "\u0000", "\ud800", "&#x0;", "&xxe;", "]]>", "<!--", "<![CDATA[", '<!DOCTYPE a [<!ENTITY b "b">]>', "-1", "99999999999", "1e309", "NaN", '"', "'", ">", "<", "MẬT", "Điều 1.", "%1.%2."]; // prettier-ignore
const ODD_NUMBERS = ["0", "-1", "8", "4294967295", "2147483648", "1e9", "", "x", "٣"];

const TEXT_CHANGES: readonly Change<string>[] = [
  (text, random) => {
    const at = below(random, text.length + 1);
    return text.slice(0, at) + pick(random, ODD_WORDS) + text.slice(at);
  },
  // A number of the markup becomes another.
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/gu)];
    const number = numbers[below(random, numbers.length)];
    return number
      ? text.slice(0, number.index) + pick(random, ODD_NUMBERS) + text.slice(number.index + number[0].length)
      : text;
  },
  // A tag goes, comes twice, or very often.
  (text, random) => withTag(text, random, () => ""),
  (text, random) => withTag(text, random, (tag) => tag + tag),
  (text, random) => withTag(text, random, (tag) => tag.repeat(Math.min(5_000, 1 + Math.floor(200_000 / tag.length)))),
  // Two tags change places.
  (text, random) => {
    const tags = [...text.matchAll(/<[^>]{1,300}>/gu)];
    const [one, other] = [tags[below(random, tags.length)], tags[below(random, tags.length)]];
    if (!one || !other || one.index >= other.index) return text;
    return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length, other.index) + one[0] + text.slice(other.index + other[0].length); // prettier-ignore
  },
  (text, random) => {
    const [from, to] = cutOf(text.length, random);
    const times = Math.min(400, 1 + Math.floor(400_000 / (to - from)));
    return text.slice(0, from) + text.slice(from, to).repeat(times) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = cutOf(text.length, random);
    return text.slice(0, from) + text.slice(to);
  },
];

function withTag(text: string, random: Random, change: (tag: string) => string): string {
  const tags = [...text.matchAll(/<[^>]{1,300}>/gu)];
  const tag = tags[below(random, tags.length)];
  return tag ? text.slice(0, tag.index) + change(tag[0]) + text.slice(tag.index + tag[0].length) : text;
}

/** One to three changes of bytes; of what is letters also of its letters. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let count = 1 + below(random, 3); count > 0 && result.length > 0; count -= 1) {
    result = pick(random, BYTE_CHANGES)(result, random).subarray(0, LARGEST_BYTES);
  }
  return result;
}

export function mutatedText(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + below(random, 3); count > 0 && result.length > 0; count -= 1) {
    result = pick(random, TEXT_CHANGES)(result, random).slice(0, LARGEST_BYTES);
  }
  return result;
}

/** A package whose checksums hold and whose content does not: one part is changed, dropped, doubled or exchanged. */
export async function mutatedPackage(bytes: Buffer, random: Random): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files);
  const name = pick(random, names);
  const content = (await zip.file(name)?.async("nodebuffer")) ?? Buffer.alloc(0);
  const kind = random();
  if (kind < 0.75) zip.file(name, mutatedText(content.toString("utf8"), random), { createFolders: false });
  else if (kind < 0.85) zip.remove(name);
  else if (kind < 0.95) zip.file(pick(random, names), content, { createFolders: false });
  else zip.file(`${pick(random, ["../", "/", "C:\\", "a/".repeat(400), "\u202e"])}${name}`, content, { createFolders: false }); // prettier-ignore
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 1 } });
}
