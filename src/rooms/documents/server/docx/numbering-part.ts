import type { Attributes, XmlListener } from "#file-kit/index.ts";
import { isOn, wholeNumber } from "./style-sheet.ts";

/** One level of a list (`w:lvl`). */
export type ListLevel = {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet`, … (ST_NumberFormat). */
  format: string;
  /** The pattern of a custom format: `001, 002, 003, ...`. */
  pattern?: string;
  /** `%1.%2.`, `Điều %1.`, or the bullet itself. */
  text: string;
  font?: string;
  /** All numbers of the label in Arabic figures. */
  isLegal?: boolean;
  /** 0: counts on for ever; n: starts again only after a level among the first n. */
  restart?: number;
  /** Paragraphs of this style take this level. */
  style?: string;
};

export type ListShape = { levels: Map<number, ListLevel>; styleLink?: string; numStyleLink?: string };
export type ListOverride = { start?: number; level?: ListLevel };
export type ListInstance = { shape: string; overrides: Map<number, ListOverride> };

/** `numbering.xml`: shapes of lists (`w:abstractNum`) and the lists that use them (`w:num`). */
export type Numbering = {
  readonly shapes: ReadonlyMap<string, ListShape>;
  readonly instances: ReadonlyMap<string, ListInstance>;
};

const COUNTED: ReadonlySet<string> = new Set(["w:abstractNum", "w:num", "w:lvl", "w:lvlOverride"]);

type Cursor = { shape?: ListShape; instance?: ListInstance; override?: ListOverride; level?: ListLevel };

/** Collects `numbering.xml`; each shape, list and level counts. */
export function collectNumbering(count: () => void): { listener: XmlListener; numbering: Numbering } {
  const shapes = new Map<string, ListShape>();
  const instances = new Map<string, ListInstance>();
  let at: Cursor = {};

  const open = (name: string, attributes: Attributes): void => {
    if (COUNTED.has(name)) count();
    if (name === "w:abstractNum") {
      at = { shape: { levels: new Map() } };
      if (at.shape) shapes.set(attributes["w:abstractNumId"] ?? "", at.shape);
    } else if (name === "w:num") {
      at = { instance: { shape: "", overrides: new Map() } };
      if (at.instance) instances.set(attributes["w:numId"] ?? "", at.instance);
    } else readWithin(at, name, attributes);
  };
  const close = (name: string): void => {
    if (name === "w:abstractNum" || name === "w:num") at = {};
    if (name === "w:lvl") delete at.level;
    if (name === "w:lvlOverride") delete at.override;
  };
  return { listener: { open, close }, numbering: { shapes, instances } };
}

function readWithin(at: Cursor, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:lvl") openLevel(at, attributes);
  else if (at.level) readLevel(at.level, name, attributes);
  else if (name === "w:lvlOverride" && at.instance) {
    at.override = {};
    at.instance.overrides.set(wholeNumber(attributes["w:ilvl"], 0), at.override);
  } else if (name === "w:startOverride" && at.override) at.override.start = wholeNumber(value, 1);
  else if (name === "w:abstractNumId" && at.instance) at.instance.shape = value;
  else if (name === "w:styleLink" && at.shape) at.shape.styleLink = value;
  else if (name === "w:numStyleLink" && at.shape) at.shape.numStyleLink = value;
}

function openLevel(at: Cursor, attributes: Attributes): void {
  // The schema's defaults: a level counts in figures from 0 and shows nothing.
  at.level = { start: 0, format: "decimal", text: "" };
  if (at.override) at.override.level = at.level;
  else at.shape?.levels.set(wholeNumber(attributes["w:ilvl"], 0), at.level);
}

function readLevel(level: ListLevel, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:start") level.start = wholeNumber(value, 0);
  else if (name === "w:numFmt") {
    level.format = value;
    if (attributes["w:format"] !== undefined) level.pattern = attributes["w:format"];
  } else if (name === "w:lvlText") level.text = value;
  else if (name === "w:isLgl") level.isLegal = isOn(attributes["w:val"]);
  else if (name === "w:lvlRestart") level.restart = wholeNumber(value, 0);
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:rFonts") level.font = attributes["w:ascii"] ?? attributes["w:hAnsi"] ?? "";
}
