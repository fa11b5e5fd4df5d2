import { comparableText, type Reading } from "#rooms/documents/model/index.ts";
import type { AssignmentProposal, TargetProposal } from "../proposal.ts";
import { findingAt, type FindingRule, ofKind } from "./finding.ts";

/** Words that say from where a target starts. */
const BASELINE =
  /so với|hiện trạng|năm cơ sở|hiện nay|năm gốc|gấp \d|gấp đôi|gấp ba|tăng thêm|tăng (?:bình quân|trung bình)|tăng trưởng|từ \d[\d.,]*\s*%?\s*(?:\(?năm \d{4}\)?\s*)?lên|giảm (?:ít nhất |tối thiểu |khoảng |bình quân |trên )?\d|thực hiện năm \d{4}|ước (?:thực hiện )?năm \d{4}|kết quả năm \d{4}/u;
/** What comes into being starts from nothing: `trồng mới 8.500 ha`, `mỗi năm đào tạo …`. */
const FROM_NOTHING = /(?:trồng|mở|xây|cấp|phát triển|chứng nhận|thành lập) mới|hình thành|mỗi năm|giải ngân/u;
/** All or nothing needs no start: the rest of the way is plain. */
const WHOLE = new Set([100]);
const SOURCE =
  /nguồn (?:số liệu|dữ liệu|thông tin)|theo (?:số liệu|kết quả|báo cáo|niên giám|công bố|đánh giá|bộ tiêu chí|chuẩn|tiêu chí|bộ chỉ số|xếp hạng|khảo sát|điều tra|thống kê)|niên giám|tổng điều tra|chỉ số \p{Lu}/u;
const BODY =
  /(?<![\p{L}])(?:sở|bộ|ubnd|ủy ban|cục|vụ|chi cục|công an|ban quản lý|trung tâm|thanh tra|ngân hàng|văn phòng)\s\p{L}/u;

/** What a figure needs to be followed: unit, year, a start, a source of the figures, somebody who answers. */
export const targetGaps: FindingRule = ({ reading, extraction }) => {
  const assignments = ofKind(extraction, "assignment");
  return ofKind(extraction, "target").flatMap((target) => {
    const around = wordsAround(reading, target);
    return [
      ...(target.unit === "" ? [findingAt("target-without-unit", target)] : []),
      ...(target.year === null && !isPerYear(target, around) ? [findingAt("target-without-year", target)] : []),
      ...(hasBaseline(target, around) ? [] : [findingAt("target-without-baseline", target)]),
      ...(SOURCE.test(around) ? [] : [findingAt("target-without-source", target)]),
      ...(hasOwner(reading, target, assignments) ? [] : [findingAt("target-without-owner", target)]),
    ];
  });
};

function hasBaseline(target: TargetProposal, around: string): boolean {
  if (BASELINE.test(around) || FROM_NOTHING.test(comparableText(target.quote))) return true;
  return target.unit.startsWith("%") && WHOLE.has(target.value);
}

/** `8%/năm`, `mỗi năm`: every year of the period, so no single year is missing. */
function isPerYear({ unit }: TargetProposal, around: string): boolean {
  return /\/năm$/u.test(unit) || /mỗi năm|hằng năm|hàng năm/u.test(around);
}

/** The target's clause in lower case; for a row of a table with the heads above it, which say what each cell is. */
function wordsAround({ text, clauses }: Reading, { clause: ordinal }: TargetProposal): string {
  let clause = clauses[ordinal];
  let words = "";
  while (clause) {
    words = `${text.slice(clause.start, clause.end)} ${words}`;
    if (clause.kind !== "table-row" || clause.parent === null) break;
    clause = clauses[clause.parent]?.kind === "table-row" ? clauses[clause.parent] : undefined;
  }
  return comparableText(words);
}

/** Somebody answers: the row or a title above names a body, or an assignment stands in the same clause. */
function hasOwner(
  { text, clauses }: Reading,
  target: TargetProposal,
  assignments: readonly AssignmentProposal[],
): boolean {
  if (assignments.some(({ clause }) => clause === target.clause)) return true;
  let clause = clauses[target.clause];
  if (clause?.kind === "table-row" && BODY.test(comparableText(text.slice(clause.start, clause.end)))) return true;
  while (clause && clause.parent !== null) {
    clause = clauses[clause.parent];
    if (clause && BODY.test(comparableText(text.slice(clause.start, clause.end)))) return true;
  }
  return false;
}
