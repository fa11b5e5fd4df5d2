import { LIMITS } from "./limits.ts";
import type { Attributes, XmlListener } from "#file-kit/index.ts";

/** `numPr`: what a paragraph or a style says of its numbering. */
export type NumberingPointer = { numId?: string; level?: number };

type Style = {
  name: string;
  basedOn?: string;
  isHidden?: boolean;
  font?: string;
  numbering?: NumberingPointer;
  outlineLevel?: number;
};

/** What styles say, with what they inherit. */
export type StyleSheet = {
  /** The paragraph style of a paragraph that names none. */
  readonly defaultParagraph: () => string | undefined;
  readonly isHidden: (id: string | undefined) => boolean | undefined;
  /** The font of Western letters; the defaults' where no style names one. */
  readonly fontOf: (id: string | undefined) => string | undefined;
  /** Whether paragraphs of the style are titles of what stands below them, by their level in the outline. */
  readonly isHeading: (id: string | undefined) => boolean;
  readonly isContentsLine: (id: string | undefined) => boolean;
  /** The pointer that holds for a style, and the styles through which it came, the style itself first. */
  readonly numberingOf: (id: string | undefined) => NumberingPointer & { readonly lineage: readonly string[] };
};

/** Collects `styles.xml`; each style counts. */
export function collectStyles(count: () => void): { listener: XmlListener; sheet: StyleSheet } {
  const styles = new Map<string, Style>();
  let current: Style | undefined;
  let defaultParagraph: string | undefined;
  let defaultFont: string | undefined;

  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === "w:style") {
        count();
        const id = attributes["w:styleId"] ?? "";
        current = { name: "" };
        styles.set(id, current);
        if (attributes["w:type"] === "paragraph" && isOn(attributes["w:default"] ?? "0")) defaultParagraph = id;
      } else if (current) readStyle(current, name, attributes);
      else if (name === "w:rFonts") defaultFont = fontIn(attributes);
    },
    close: (name) => {
      if (name === "w:style") current = undefined;
    },
  };
  return {
    listener,
    sheet: sheetOf(
      styles,
      () => defaultParagraph,
      () => defaultFont,
    ),
  };
}

/** The outline level of body text (ECMA-376 17.3.1.20). */
export const BODY_LEVEL = 9;

function readStyle(style: Style, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:name") style.name = value.toLowerCase();
  else if (name === "w:basedOn") style.basedOn = value;
  else if (name === "w:vanish") style.isHidden = isOn(attributes["w:val"]);
  else if (name === "w:rFonts") {
    const font = fontIn(attributes);
    if (font !== undefined) style.font = font;
  } else if (name === "w:outlineLvl") style.outlineLevel = wholeNumber(value, BODY_LEVEL);
  else if (name === "w:numId") style.numbering = { ...style.numbering, numId: value };
  else if (name === "w:ilvl") style.numbering = { ...style.numbering, level: wholeNumber(value, 0) };
}

/** The font that a property names for Western letters, in which old Vietnamese was written. */
export function fontIn(attributes: Attributes): string | undefined {
  return attributes["w:ascii"] ?? attributes["w:hAnsi"];
}

function sheetOf(
  styles: ReadonlyMap<string, Style>,
  defaultParagraph: () => string | undefined,
  defaultFont: () => string | undefined,
): StyleSheet {
  const lineages = new Map<string, readonly string[]>();
  const lineageOf = (id: string | undefined): readonly string[] => {
    if (id === undefined) return [];
    const known = lineages.get(id) ?? lineage(styles, id);
    lineages.set(id, known);
    return known;
  };
  const inherited = <Value>(id: string | undefined, read: (style: Style) => Value | undefined): Value | undefined => {
    for (const ancestor of lineageOf(id)) {
      const value = styles.get(ancestor);
      const found = value && read(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    defaultParagraph,
    isHidden: (id) => inherited(id, ({ isHidden }) => isHidden),
    fontOf: (id) => inherited(id, ({ font }) => font) ?? defaultFont(),
    isHeading: (id) =>
      (inherited(id, ({ outlineLevel, name }) => outlineLevel ?? (/^heading \d$/u.test(name) ? 0 : undefined)) ??
        BODY_LEVEL) < BODY_LEVEL,
    // Built-in names are English in every language of Word.
    isContentsLine: (id) => /^toc \d$/u.test((id !== undefined && styles.get(id)?.name) || ""),
    numberingOf: (id) => {
      const numId = inherited(id, ({ numbering }) => numbering?.numId);
      const level = inherited(id, ({ numbering }) => numbering?.level);
      return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level }), lineage: lineageOf(id) };
    },
  };
}

/** A style and those it is based on. A circle ends where it closes. */
function lineage(styles: ReadonlyMap<string, Style>, id: string): string[] {
  const line = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !line.has(at) && line.size < LIMITS.lineage) {
    line.add(at);
    at = styles.get(at)?.basedOn;
  }
  return [...line];
}

/** A property is on when it is there, unless it says that it is off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}

export function wholeNumber(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}
