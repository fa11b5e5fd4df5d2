/** Nghị định 30/2020/NĐ-CP, Annex I, part I: A4 portrait, margins of 20, 20, 30 and 15 mm; in twentieths of a point. */
const MM = 56.7;
export const PAGE = { width: 11906, height: 16838 };
export const MARGIN = {
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
  left: Math.round(30 * MM),
  right: Math.round(15 * MM),
  header: Math.round(10 * MM),
};
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Annexes lie, because tables stand in them. */
export const LYING_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;
export const FONT = "Times New Roman";

/** In half points. National name, motto and place move together: (12, 13, 13), with which "UBND THÀNH PHỐ …" beside it keeps a gap. */
export const SIZE = {
  national: 24,
  motto: 26,
  body: 28,
  number: 26,
  recipients: 22,
  recipientsHead: 24,
  table: 24,
  page: 28,
};
/** Line height 1.15 of single, at least 6 pt between paragraphs, first line 1.27 cm. */
export const LINE = 276;
export const AFTER = 120;
export const FIRST_LINE = 720;
