import type { Span } from "#rooms/documents/model/index.ts";
import { matchesIn } from "#shared/patterns.ts";
import { startsItem } from "./body-head.ts";
import { bodiesOnly, bodyListAt } from "./body-list.ts";
import { skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { NamedBody } from "./proposal.ts";
import { type Source, trimmed } from "./source.ts";
import { saysWhenDue } from "./split-actions.ts";

/** What is ordered stands first, and who does it behind `do`, `giao`. */
export type PassiveOrder = {
  /** The task's own words. Absent where they say `Việc này`: the sentence before is meant. */
  readonly task: Span | undefined;
  readonly leads: readonly NamedBody[];
  readonly coordinators: readonly NamedBody[];
};

/** `Việc chọn nhà thầu`, `Nhiệm vụ lập bản đồ`: words that only announce the task. */
const ANNOUNCES = /^(?:việc|nhiệm vụ|công việc|công tác|nội dung)\s+/u;
const THIS =
  /^(?:việc|nhiệm vụ|công việc|nội dung|công tác|các nội dung|các việc|những việc) (?:này|trên|nêu trên|đó)$/u;
const HANDS = /(,?)\s(?:sẽ )?(?:được )?(?:do|giao(?: cho)?)\s/gu;
const LEADS =
  /^(?:là cơ quan )?(?:chủ trì(?: thực hiện| tổ chức)?|(?:tổ chức |triển khai )?thực hiện|đảm nhận|đảm nhiệm|phụ trách|làm chủ đầu tư|tổ chức|chịu trách nhiệm)(?!\p{L})/u;
const WITH = /^\s*,?\s*phối hợp(?:\s+(?:với|cùng))*\s+/u;
const TAKE_PART = /^\s*(?:cùng\s+)?(?:phối hợp|tham gia)(?:\s+thực hiện)?(?=\s*(?:[,;.]|$))/u;
const REST = /^\s*(?:theo (?:quy định|đúng quy định|kế hoạch)\s*)?(?:[,;]\s*)?/u;

/** Reads a sentence whose subject is the task: `Việc … do A chủ trì, B phối hợp; hoàn thành trước …`. */
export function passiveOrder(source: Source, sentence: Span): PassiveOrder | undefined {
  const { low } = source;
  const words = low.slice(sentence.start, sentence.end);
  if (!words.includes(" do ") && !words.includes(" giao ")) return undefined;
  for (const hands of matchesIn(words, HANDS)) {
    const before = words.slice(0, hands.index);
    if (before.length < SHORTEST || /[;.:]/u.test(before)) return undefined;
    const announced = ANNOUNCES.exec(before)?.[0].length ?? 0;
    const from = sentence.start + hands.index + hands[0].length;
    if ((announced === 0 && (hands[1] === "" || predicateAt(low, sentence.start) === 0)) || !startsItem(source, from))
      continue;
    const list = bodyListAt(source, from, sentence.end, "in-sentence");
    const role = list ? LEADS.exec(low.slice(skipBlanks(low, list.end, sentence.end), sentence.end)) : undefined;
    if (!list || !role) continue;
    const rest = withPartners(source, skipBlanks(low, list.end, sentence.end) + role[0].length, sentence.end);
    if (!rest) continue;
    const task = THIS.test(before)
      ? undefined
      : trimmed(source.text, sentence.start + announced, sentence.start + hands.index);
    return { task, leads: list.bodies, coordinators: rest };
  }
  return undefined;
}

/** Shorter than `Việc này` nothing is announced. */
const SHORTEST = 8;

/** Who takes part, where nothing but that and when it is due stands behind the leader's role; undefined where something else does. */
function withPartners(source: Source, at: number, end: number): readonly NamedBody[] | undefined {
  const { low } = source;
  const partners = WITH.exec(low.slice(at, end))?.[0].length;
  if (partners !== undefined) {
    const list = bodyListAt(source, at + partners, end, "in-sentence");
    return list && isRest(source, list.end, end) ? list.bodies : undefined;
  }
  if (isRest(source, at, end)) return [];
  const comma = /^\s*,\s*/u.exec(low.slice(at, end))?.[0].length;
  const stop =
    comma === undefined ? undefined : /[;.]|,\s(?=hoàn thành|xong|thời|trong|trước)/u.exec(low.slice(at + comma, end));
  if (comma === undefined) return undefined;
  const until = at + comma + (stop?.index ?? end - at - comma);
  const list = bodyListAt(source, at + comma, until, "in-sentence");
  const takes = list ? TAKE_PART.exec(low.slice(list.end, until + 1)) : undefined;
  return list && takes && bodiesOnly(source, at + comma, list.end) && isRest(source, list.end + takes[0].length, end)
    ? list.bodies
    : undefined;
}

function isRest(source: Source, at: number, end: number): boolean {
  const from = at + (REST.exec(source.low.slice(at, end))?.[0].length ?? 0);
  return (
    /^[\s.;]*$/u.test(source.low.slice(from, end)) ||
    saysWhenDue(source, from, end) ||
    DATED.test(source.low.slice(from, end))
  );
}

const DATED = /^(?:hoàn thành\s[^;.]{0,60}?\s)?(?:trong|trước|vào|chậm nhất|đến)\s[^,;]*\d[^,;]*$/u;
