import { SaxesParser, type SaxesTagPlain } from "saxes";
import { FileRefused } from "./file-refused.ts";
import { FILE_LIMITS } from "./limits.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What hears of a document's elements. Names have the usual prefix (`w:p`) whatever the file calls it. */
export type XmlListener = {
  readonly open: (name: string, attributes: Attributes, depth: number) => void;
  readonly close?: (name: string, depth: number) => void;
  readonly text?: (words: string) => void;
  /** Asked after every few thousand letters; the rest is not read. */
  readonly isDone?: () => boolean;
};

/** Namespaces, and the prefix that the reader knows each by: one prefix for the transitional and the strict edition. */
export type UsualPrefixes = Readonly<Record<string, string>>;

/** A listener that may be done early is fed in steps of so many bytes. */
const FIRST_LOOK = 4_096;

/** Streams XML through the listener. DOCTYPE, entities, undue depth and XML that is not well formed end the reading. */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  prefixes: UsualPrefixes = {},
): Promise<void> {
  const reading = startReading(listener, prefixes);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(isUtf16(chunk) ? "utf-16le" : "utf-8", { fatal: true });
    const step = listener.isDone ? FIRST_LOOK : chunk.length;
    for (let at = 0; at < chunk.length; at += step) {
      reading.write(decoded(decoder, chunk.subarray(at, at + step)));
      if (listener.isDone?.()) return;
    }
  }
  reading.write(decoded(decoder ?? new TextDecoder()));
  reading.end();
}

function isUtf16(chunk: Buffer): boolean {
  return chunk[0] === 0xff && chunk[1] === 0xfe;
}

function decoded(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new FileRefused("file-broken");
    throw error;
  }
}

function startReading(listener: XmlListener, prefixes: UsualPrefixes) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceTag = 0;
  let rename: ((name: string) => string) | undefined;

  parser.on("error", () => {
    throw new FileRefused("file-broken");
  });
  parser.on("doctype", () => {
    throw new FileRefused("file-has-doctype");
  });
  parser.on("opentag", (tag) => {
    sinceTag = 0;
    depth += 1;
    if (depth > FILE_LIMITS.xmlDepth) throw new FileRefused("file-nested-too-deep", { limit: FILE_LIMITS.xmlDepth });
    if (depth === 1) rename = renamingOf(tag.attributes, prefixes);
    if (rename) listener.open(rename(tag.name), renamed(tag, rename), depth);
    else listener.open(tag.name, tag.attributes, depth);
  });
  parser.on("closetag", ({ name }) => {
    sinceTag = 0;
    listener.close?.(rename ? rename(name) : name, depth);
    depth -= 1;
  });
  if (listener.text) parser.on("text", listener.text);
  return {
    write: (words: string) => {
      sinceTag += words.length;
      if (sinceTag > FILE_LIMITS.tagLetters) throw new FileRefused("file-too-long", { limit: FILE_LIMITS.tagLetters });
      parser.write(words);
    },
    end: () => {
      parser.close();
    },
  };
}

/** Undefined when the file uses the prefixes that we use, as nearly all do. */
function renamingOf(attributes: Attributes, prefixes: UsualPrefixes): ((name: string) => string) | undefined {
  const renames = new Map<string, string>();
  for (const [key, uri] of Object.entries(attributes)) {
    const usual = prefixes[uri];
    const prefix = key === "xmlns" ? "" : /^xmlns:(.+)$/u.exec(key)?.[1];
    if (usual !== undefined && prefix !== undefined && prefix !== usual) renames.set(prefix, usual);
  }
  if (renames.size === 0) return undefined;
  return (name) => {
    const colon = name.indexOf(":");
    const usual = renames.get(name.slice(0, Math.max(0, colon)));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
}

/** An attribute without a prefix belongs to its element and is left as it is. */
function renamed(tag: SaxesTagPlain, rename: (name: string) => string): Attributes {
  return Object.fromEntries(
    Object.entries(tag.attributes).map(([key, value]) => [key.includes(":") ? rename(key) : key, value]),
  );
}
