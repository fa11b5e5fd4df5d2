import type { GreyPicture } from "./grey-picture.ts";

/** A word that was recognised, in pixels of the picture. */
export type RecognisedWord = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0–1. */
  readonly confidence: number;
  /** Words of one line share it. */
  readonly line: string;
};

/** `page`: columns and paragraphs are looked for; `block`: lines below each other; `sparse`: words wherever they stand. */
export type RecognitionMode = "page" | "block" | "sparse";
export type Recogniser = {
  readonly name: string;
  readonly recognise: (picture: GreyPicture, dpi: number, mode: RecognitionMode) => Promise<RecognisedWord[]>;
};

/** How tesseract names these ways of looking at a page. */
export const SEGMENTATION: Readonly<Record<RecognitionMode, string>> = { page: "3", block: "6", sparse: "11" };
