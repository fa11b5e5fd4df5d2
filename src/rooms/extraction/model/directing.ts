import { skipBlanks } from "./phrases.ts";
import type { Source } from "./source.ts";
import type { Opening } from "./subject.ts";

/** `2. Sở A: … yêu cầu chủ công trình cắm biển báo`: who directs actors that are no bodies of the state leads the task itself. */
export function directedBelow(source: Source, opening: Opening, from: number, isLed: boolean): Opening {
  if (opening.rule !== "handed-on" || !isLed) return opening;
  const at = skipBlanks(source.low, from, opening.at);
  if (!/^(?:yêu cầu|phân công|đề nghị)\s/u.test(source.low.slice(at, at + 12))) return opening;
  return opening.leads?.every(({ quote }) => DIRECTED.test(quote)) ? { at, kind: "predicate", rule: "verb" } : opening;
}

const DIRECTED =
  /^(?:các |những )?(?:chủ|nhà|doanh nghiệp|hộ|người|tổ chức, cá nhân|bệnh viện|cơ sở|đại lý|lãnh đạo|cán bộ|công chức|viên chức)(?!\p{L})/u;
