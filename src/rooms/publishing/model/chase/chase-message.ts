import { daysBetween } from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { dayOnPaper } from "../paper.ts";
import type { ChasedBody } from "./contract.ts";

/** A message takes fewer words than a letter. */
const LONGEST_WORDS = 120;

/** What is overdue of one body, as a message for a phone. In Vietnamese like every paper that goes out, whatever the page speaks. */
export function chaseMessage({ name, overdue, duties, times }: ChasedBody, on: PlainDate): string {
  const again = times === 0 ? "" : ` (đã đôn đốc ${times} lần)`;
  const rest = overdue > duties.length ? [`… và ${overdue - duties.length} nhiệm vụ khác.`] : [];
  return [
    `Kính gửi ${name},`,
    `Tính đến ngày ${dayOnPaper(on)}, đơn vị còn ${overdue} nhiệm vụ quá hạn${again}:`,
    ...duties.map(
      ({ code, words, dueOn }) =>
        `- ${code}: ${cut(words)} Hạn ${dayOnPaper(dueOn)}, quá ${daysBetween(dueOn, on)} ngày.`,
    ),
    ...rest,
    "Đề nghị khẩn trương hoàn thành và báo cáo kết quả, nguyên nhân chậm, thời gian hoàn thành. Trân trọng.",
  ].join("\n");
}

function cut(words: string): string {
  if (words.length > LONGEST_WORDS) return `${words.slice(0, LONGEST_WORDS).trimEnd()}…`;
  return /[.…]$/u.test(words) ? words : `${words}.`;
}
