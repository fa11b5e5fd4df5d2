import { fromOldFont } from "../encodings/pre-unicode.ts";
import type { ReadingNotice, ReadingNoticeKind } from "../file-reading.ts";
import { bulletOf } from "../symbols.ts";
import { HTML_LIMITS, type HtmlElement, type HtmlNode, HtmlTooLarge, isElement, parseHtml } from "./bounded-tree.ts";
import { type HtmlList, labelOfItem, openList } from "./html-list.ts";
import { linesOfHtmlTable } from "./html-table.ts";

/** What a page says: one paragraph a line, one table row a line, numbers of lists before their words. */
export type HtmlReading = { readonly text: string; readonly notices: readonly ReadingNotice[] };

/** Never seen by a reader of the page. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "head",
  "script",
  "style",
  "noscript",
  "template",
  "title",
  "meta",
  "link",
  "del",
]);
/** Seen, but no text of the document: what a site puts around it, and what people fill in. */
const AROUND: ReadonlySet<string> = new Set(["nav", "aside", "button", "select", "textarea", "input", "iframe", "object", "svg", "audio", "video", "dialog"]); // prettier-ignore
const INLINE: ReadonlySet<string> = new Set(["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "st1:place", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"]); // prettier-ignore

type Context = {
  readonly font: string;
  readonly keepsBlanks: boolean;
  readonly list?: HtmlList;
  readonly tables: number;
};
type Flow = { readonly lines: string[]; words: string; label: string };
type Notes = Map<ReadingNoticeKind, number>;

/**
 * Reads HTML: a saved web page, what Word saves as a page, what Word or Zalo put on the clipboard. Nothing in it is run or fetched. What
 * a browser would not show, and what a site puts around the text, is left out and counted.
 */
export function readHtml(html: string): HtmlReading {
  const notes: Notes = new Map();
  const flow = openFlow();
  readNodes(mainPartOf(parseHtml(html)), flow, { font: "", keepsBlanks: false, tables: 0 }, notes);
  endLine(flow);
  return { text: flow.lines.join("\n"), notices: [...notes].map(([kind, count]) => ({ kind, count })) };
}

function openFlow(): Flow {
  return { lines: [], words: "", label: "" };
}

function note(notes: Notes, kind: ReadingNoticeKind): void {
  notes.set(kind, (notes.get(kind) ?? 0) + 1);
}

function readNodes(nodes: readonly HtmlNode[], flow: Flow, context: Context, notes: Notes): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, flow, context, notes);
    else if ("data" in node && node.type === "text") addWords(flow, node.data, context, notes);
  }
}

function readElement(element: HtmlElement, flow: Flow, outer: Context, notes: Notes): void {
  const { name, children } = element;
  const left = leftOutAs(element);
  if (left !== undefined) {
    if (left !== "nothing") note(notes, left);
    return;
  }
  const font = fontOf(element) ?? outer.font;
  const context: Context = { ...outer, font, keepsBlanks: outer.keepsBlanks || name === "pre" };
  if (name === "img") return note(notes, "picture");
  if (name === "ins") note(notes, "tracked-changes");
  if (name === "table") return readTable(element, flow, context, notes);
  if (INLINE.has(name)) return readNodes(children, flow, context, notes);

  endLine(flow);
  if (name === "li") flow.label = labelOfItem(outer.list, element);
  const isList = name === "ol" || name === "ul";
  readNodes(children, flow, isList ? { ...context, list: openList(element) } : context, notes);
  endLine(flow);
  if (name === "li") flow.label = "";
}

function readTable(table: HtmlElement, flow: Flow, context: Context, notes: Notes): void {
  endLine(flow);
  const tables = context.tables + 1;
  if (tables > HTML_LIMITS.tables) throw new HtmlTooLarge("file-nested-too-deep", HTML_LIMITS.tables);
  const caption = table.children.find((child) => isElement(child) && child.name === "caption");
  if (caption && isElement(caption)) readNodes(caption.children, flow, context, notes);
  endLine(flow);
  const lines = linesOfHtmlTable(table, (cell) => {
    const inner = openFlow();
    readNodes(cell.children, inner, { font: fontOf(cell) ?? context.font, keepsBlanks: false, tables }, notes);
    endLine(inner);
    return inner.lines;
  });
  for (const line of lines) flow.lines.push(line);
}

function addWords(flow: Flow, words: string, { font, keepsBlanks }: Context, notes: Notes): void {
  const read = bulletOf(fromOldFont(words, font), font);
  if (fromOldFont(words, font) !== words) note(notes, "old-encoding");
  if (!keepsBlanks) {
    flow.words += read;
    return;
  }
  for (const [at, line] of read.split("\n").entries()) {
    if (at > 0) endLine(flow);
    flow.words += line;
  }
}

function endLine(flow: Flow): void {
  const words = flow.words.replace(/[\s\u00a0]+/gu, " ").trim();
  flow.words = "";
  if (words === "") return;
  flow.lines.push(flow.label === "" ? words : `${flow.label} ${words}`);
  flow.label = "";
}

/** Why an element is not read; `nothing` when nobody would have seen it anyway. */
function leftOutAs({ name, attribs }: HtmlElement): ReadingNoticeKind | "nothing" | undefined {
  if (name === "del") return "tracked-changes";
  if (LEFT_OUT.has(name)) return "nothing";
  if (AROUND.has(name)) return "page-parts";
  const style = attribs["style"] ?? "";
  const isHidden =
    attribs["hidden"] !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(style);
  return isHidden ? "hidden-text" : undefined;
}

function fontOf({ name, attribs }: HtmlElement): string | undefined {
  if (name === "font" && attribs["face"] !== undefined) return attribs["face"];
  return /font-family\s*:\s*([^;]+)/iu
    .exec(attribs["style"] ?? "")?.[1]
    ?.replace(/&quot;/gu, "")
    .trim();
}

/** Of a saved web page only the article, when it is one and holds most of the words; of anything else all. */
function mainPartOf(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  for (const name of ["article", "main"]) {
    const [only, ...others] = elementsOf(nodes, name);
    if (only && others.length === 0 && lettersOf(only.children) * 2 > lettersOf(nodes)) return [only];
  }
  return nodes;
}

function elementsOf(nodes: readonly HtmlNode[], name: string): HtmlElement[] {
  return nodes.flatMap((node) =>
    isElement(node) ? (node.name === name ? [node] : elementsOf(node.children, name)) : [],
  );
}

function lettersOf(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((sum, node) => {
    if (isElement(node)) return LEFT_OUT.has(node.name) ? sum : sum + lettersOf(node.children);
    return sum + (node.type === "text" && "data" in node ? node.data.length : 0);
  }, 0);
}
