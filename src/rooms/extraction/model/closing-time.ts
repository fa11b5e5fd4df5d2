import type { Span } from "#rooms/documents/model/index.ts";
import type { Deadline } from "./proposal.ts";
import { citation, type Source } from "./source.ts";

/** How far behind a task's own words its time may stand in the same sentence. */
const TAIL = 60;

/** `Sở A thường xuyên kiểm tra …`, `duy trì thường xuyên …`. */
const OPENS_ONGOING = /^(?:\p{L}+ \p{L}+ )?(?=thường xuyên(?!\p{L}))/u;
/** `… đăng tải tin bài thường xuyên.`, not the `chi thường xuyên` of budgets. */
const ENDS_ONGOING =
  /\s(?<!(?:chi|bảo dưỡng|bảo trì|duy tu|giáo dục|đào tạo|nhiệm vụ|trọng tâm),?\s)(?:thường xuyên)(?:,? liên tục)?\)?$/u;
/** `… trong giai đoạn 2017 - 2018`, `…, thời gian 2015 - 2017`, `… (2018 - 2020)`. */
const ENDS_IN_PERIOD =
  /(?:trong (?:cả )?(?:giai đoạn|thời kỳ)|,\s*(?:trong )?giai đoạn|thời gian(?: thực hiện)?|\()\s+?(?:năm\s+)?(?<from>20\d{2})\s*(?:[-–]|đến)\s*(?<to>20\d{2})\)?$/u;
/** `… giá rẻ giai đoạn 2023 - 2025`, where nothing that is named by its period stands before it. */
const ENDS_WITH_PERIOD = /giai đoạn\s+20\d{2}\s*[-–]\s*(?<to>20\d{2})$/u;
const NAMED_BY_PERIOD =
  /chương trình|đề án|kế hoạch|dự án|chiến lược|quy hoạch|nghị quyết|chỉ thị|chính sách|vốn|trung hạn|báo cáo|tổng kết|sơ kết|phong trào|cuộc vận động|đào tạo bồi dưỡng|danh mục|lộ trình|dự toán/u;

/** The time that opens or closes a task which has no date: it goes on, or it is over with a period. */
export function closingTimeOf(source: Source, task: Span): Deadline | null {
  const { low } = source;
  const rest = /^[^.;\n|]*/u.exec(low.slice(task.end, task.end + TAIL))?.[0] ?? "";
  const words = low.slice(task.start, task.end + rest.trimEnd().length);
  const isOngoing = words.includes(ONGOING);
  const opens = isOngoing ? OPENS_ONGOING.exec(low.slice(task.start, task.end))?.[0].length : undefined;
  if (opens !== undefined) {
    const start = task.start + opens;
    return { kind: "recurring", value: "ongoing", words: citation(source, { start, end: start + ONGOING.length }) };
  }
  if (isOngoing && ENDS_ONGOING.test(words)) {
    const start = task.start + words.lastIndexOf(ONGOING);
    return { kind: "recurring", value: "ongoing", words: citation(source, { start, end: start + ONGOING.length }) };
  }
  if (!/\d\)?$/u.test(words)) return null;
  const match = ENDS_IN_PERIOD.exec(words) ?? (NAMED_BY_PERIOD.test(words) ? null : ENDS_WITH_PERIOD.exec(words));
  const to = match?.groups?.["to"];
  if (!match || to === undefined) return null;
  const end = task.start + words.length;
  return { kind: "year", value: to, words: citation(source, { start: end - match[0].length, end }) };
}

const ONGOING = "thường xuyên";
