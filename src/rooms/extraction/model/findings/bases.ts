import { findingAt, type FindingRule, ofKind } from "./finding.ts";
import { knownReplacementOf } from "./replaced-instruments.ts";

/** Words before a number that tell of its end, so citing it is right: `thay thế Quyết định số …`. */
const TELLS_OF_END = /(?:thay thế|bãi bỏ|hết hiệu lực|sửa đổi|bổ sung)[^.;]{0,160}$/u;

/** A cited document that another has replaced by the day. */
export const replacedBases: FindingRule = ({ reading, extraction }, { on, replacementOf }) =>
  ofKind(extraction, "reference").flatMap((reference) => {
    const replacement = replacementOf?.(reference.number) ?? knownReplacementOf(reference.number);
    if (!replacement || on === null || replacement.on > on) return [];
    const before = reading.text.slice(Math.max(0, reference.start - 200), reference.start).toLowerCase();
    if (TELLS_OF_END.test(before)) return [];
    const { number } = reference;
    return [findingAt("legal-basis-replaced", reference, { number, by: replacement.by, on: replacement.on })];
  });
