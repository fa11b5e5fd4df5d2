import { DomHandler, Parser, type ParserOptions } from "htmlparser2";

export const HTML_LIMITS = {
  /** Elements within elements; pages of the web nest thirty deep. */
  depth: 400,
  elements: 500_000,
  tables: 20,
  columns: 200,
  letters: 10_000_000,
} as const;

/** A page that asks for more than a document needs; who reads the file makes a refusal of it. */
export class HtmlTooLarge extends Error {
  readonly code: "file-nested-too-deep" | "file-table-too-wide" | "file-too-long";
  readonly limit: number;
  constructor(code: HtmlTooLarge["code"], limit: number) {
    super(code);
    this.name = "HtmlTooLarge";
    this.code = code;
    this.limit = limit;
  }
}

/** Stops while the page is parsed, before anything large is built. */
class BoundedHandler extends DomHandler {
  private elements = 0;
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    this.elements += 1;
    if (this.elements > HTML_LIMITS.elements) throw new HtmlTooLarge("file-too-long", HTML_LIMITS.elements);
    if (this.tagStack.length > HTML_LIMITS.depth) throw new HtmlTooLarge("file-nested-too-deep", HTML_LIMITS.depth);
  }
}

export type HtmlNode = DomHandler["dom"][number];
export type HtmlElement = Extract<HtmlNode, { attribs: Readonly<Record<string, string>> }>;

const OPTIONS: ParserOptions = { decodeEntities: true };

/** The tree of a page. Nothing in it is run or fetched. */
export function parseHtml(html: string): readonly HtmlNode[] {
  if (html.length > 2 * HTML_LIMITS.letters) throw new HtmlTooLarge("file-too-long", 2 * HTML_LIMITS.letters);
  const handler = new BoundedHandler();
  const parser = new Parser(handler, OPTIONS);
  parser.end(html);
  return handler.dom;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "attribs" in node;
}
