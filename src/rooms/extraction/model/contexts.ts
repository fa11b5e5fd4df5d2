import type { Clause } from "#rooms/documents/model/index.ts";
import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import { bodiesOnly, bodyListAt } from "./body-list.ts";
import { rolePartAt } from "./coordination.ts";
import { rememberBareNames } from "./bare-name.ts";
import { openingOf } from "./opening.ts";
import type { NamedBody } from "./proposal.ts";
import { type Source, wordsStart } from "./source.ts";
import { type Zone, zonesOf } from "./zones.ts";

/** What a clause inherits from the titles above it. */
export type Context = {
  readonly leads: readonly NamedBody[];
  readonly coordinators: readonly NamedBody[];
  readonly zone: Zone;
  /** The clause is a line that only names who the lines below it are for. */
  readonly isAddress?: boolean;
};

/** The context that every clause hands to those below it, by ordinal. */
export function contextsOf(source: Source): Context[] {
  const zones = zonesOf(source);
  const contexts: Context[] = [];
  const bareNames = new Map<string, NamedBody>();
  let spoken: Spoken | undefined;
  let ordered: { parent: number | null; leads: readonly NamedBody[] } | undefined;
  for (const clause of source.clauses) {
    const above = clause.parent === null ? undefined : contexts[clause.parent];
    const zone = zones[clause.ordinal] ?? "unknown";
    if (clause.label === "" && clause.kind === "paragraph" && clause.isHeading) ordered = undefined;
    const told = ordered && ordered.parent === clause.parent && clause.label !== "" ? ordered.leads : [];
    // `… đề nghị UBND tỉnh thực hiện: 1. Mục tiêu`: what is aimed at is nobody's task.
    const isTitleOfAims = zone === "aims" && clause.parent !== null && zones[clause.parent] !== "aims";
    const handed = above && above.leads.length > 0 ? above.leads : told;
    const inherited: Context = {
      leads: isTitleOfAims ? [] : handed,
      coordinators: above?.coordinators ?? [],
      zone,
    };
    const isNamed = isNamedBullet(source, clause);
    const isTitle = (clause.isHeading || isNamed) && zone !== "other-document";
    const own = isTitle ? titleContext(source, clause, inherited, bareNames) : inherited;
    rememberBareNames(source, own.leads, bareNames);
    spoken = spokenTo(source, clause, zone, spoken);
    if (spoken && (spoken.from === clause.ordinal || (clause.parent ?? -1) < spoken.from)) {
      rememberBareNames(source, spoken.leads, bareNames);
      contexts.push({
        ...own,
        leads: spoken.leads,
        coordinators: [],
        isAddress: spoken.from === clause.ordinal,
      });
      continue;
    }
    const numbered = zone === "other-document" ? undefined : bracketedTitle(source, clause);
    if (numbered) {
      ordered = { parent: clause.parent, leads: numbered };
      contexts.push({ ...own, leads: numbered, coordinators: [] });
      continue;
    }
    if (clause.label === "" && clause.kind === "paragraph" && clause.isHeading && handsOn(source, clause))
      ordered = { parent: clause.parent, leads: own.leads };
    contexts.push(isNamed ? { ...own, isAddress: true } : own);
  }
  return contexts;
}

/** `- Sở A` with points below it: the bullet is a title although no colon ends it. */
function isNamedBullet(source: Source, clause: Clause): boolean {
  if (clause.kind !== "bullet" || clause.isHeading || source.clauses[clause.ordinal + 1]?.parent !== clause.ordinal)
    return false;
  if (
    clause.end - clause.start > LONGEST_ADDRESS ||
    /[.;:,…]["”)]*$/u.test(source.text.slice(clause.start, clause.end))
  )
    return false;
  return bodiesOnly(source, wordsStart(source, clause), clause.end) !== undefined;
}

/** Who a line of its own addresses, from that line on. */
type Spoken = { readonly from: number; readonly leads: readonly NamedBody[] };

/**
 * `Trung tâm Kiểm soát bệnh tật thành phố` as a line of its own before bullets or points, wherever the outline hangs it: they are for
 * that body, until another line without a label.
 */
function spokenTo(source: Source, clause: Clause, zone: Zone, before: Spoken | undefined): Spoken | undefined {
  if (clause.kind !== "paragraph" || clause.label !== "") {
    return clause.isHeading || !BELOW_A_LINE.has(clause.kind) ? undefined : before;
  }
  const next = source.clauses[clause.ordinal + 1];
  if (
    zone === "other-document" ||
    zone === "aims" ||
    next === undefined ||
    !BELOW_A_LINE.has(next.kind) ||
    next.isHeading
  )
    return undefined;
  if (clause.end - clause.start > LONGEST_ADDRESS || /[.;…]["”)]*$/u.test(source.text.slice(clause.start, clause.end)))
    return undefined;
  const words = source.low.slice(clause.start, clause.end);
  if (endsIn(words, ASSESSES) || /\sđiện\s*:?\s*$/u.test(words)) return undefined;
  const leads = bodiesOnly(source, clause.start, clause.end);
  return leads && !isFieldTitle(source, clause) ? { from: clause.ordinal, leads } : undefined;
}

const BELOW_A_LINE: ReadonlySet<Clause["kind"]> = new Set(["bullet", "letter", "point"]);
const LONGEST_ADDRESS = 200;

/** `… yêu cầu các sở, ngành thực hiện các nội dung sau:` before points of its own level. */
function handsOn(source: Source, clause: Clause): boolean {
  if (!/:\s*$/u.test(source.text.slice(clause.start, clause.end))) return false;
  return bodiesHandedTo(source, wordsStart(source, clause), clause.end) !== undefined;
}

/** `[1] Sở Xây dựng`, `(2) Sở Y tế:` as pages number what they quote: the bodies, when nothing else stands there. */
function bracketedTitle(source: Source, clause: Clause): readonly NamedBody[] | undefined {
  if (clause.kind !== "paragraph" || clause.label !== "") return undefined;
  const label = /^(?:\[\d{1,2}\]|\(\d{1,2}\))\s+/u.exec(source.low.slice(clause.start, clause.end))?.[0].length;
  return label === undefined ? undefined : bodiesOnly(source, clause.start + label, clause.end);
}

/** `Cơ quan chủ quản: UBND tỉnh`: the office before the colon is no part of the name. */
function afterOffice(source: Source, start: number, end: number): number {
  const office = source.low
    .slice(start, end)
    .match(
      /^(?:cơ quan|đơn vị)\s+(?:chủ quản|quản lý|thực hiện|chủ trì|thường trực|tham mưu|chỉ đạo|đăng ký kinh doanh|phối hợp)\s*:\s*(?=\p{L})/u,
    );
  if (office) return start + office[0].length;
  const duty = source.low.slice(start, end).match(DUTY_OF);
  return duty ? start + duty[0].length : start;
}

/** `Điều 5. Trách nhiệm của Sở A`, `Nhiệm vụ của các sở, ngành`. */
const DUTY_OF =
  /^(?:trách nhiệm|nhiệm vụ|quyền hạn|phân công)(?:(?:,| và)\s+(?:nhiệm vụ|quyền hạn|trách nhiệm))*(?:\s+(?:thực hiện|quản lý|chủ yếu|cụ thể))?\s+(?:của|đối với|cho)\s+/u;

/** `Chính phủ thống nhất đánh giá:`: what follows says how things stand. */
const ASSESSES = ending(
  /\s(?:đánh giá|nhận định|nhận thấy|ghi nhận|cho rằng|biểu dương|hoan nghênh|đánh giá cao|cơ bản thống nhất|thống nhất(?: nhận định| đánh giá| một số nội dung)?)\s*:\s*$/u,
);

/** Titles that name who acts: `2. Sở A`, `Sở A chủ trì, phối hợp với B:`, `Chủ trì, phối hợp với B:`, `… yêu cầu Bộ A thực hiện như sau:`. */
function titleContext(
  source: Source,
  clause: Clause,
  inherited: Context,
  bareNames: ReadonlyMap<string, NamedBody>,
): Context {
  const start = afterOffice(source, wordsStart(source, clause), clause.end);
  if (endsIn(source.low.slice(start, clause.end), ASSESSES)) return { ...inherited, leads: [], coordinators: [] };
  const named = /\sđiện\s*:\s*$/u.test(source.low.slice(start, clause.end))
    ? undefined
    : bodiesOnly(source, start, clause.end);
  if (named && !isFieldTitle(source, clause)) return { ...inherited, leads: named, coordinators: [] };
  if (clause.kind === "letterhead" || /\sđiện\s*:?\s*$/u.test(source.low.slice(start, clause.end))) return inherited;
  if (!/:\s*$/u.test(source.text.slice(clause.start, clause.end)))
    return withPartners(source, start, clause.end, inherited);

  const handed = bodiesHandedTo(source, start, clause.end);
  if (handed) return { ...inherited, ...handed };
  const opening = openingOf(source, start, clause.end, bareNames);
  if (opening.kind !== "predicate") return inherited;
  const role = rolePartAt(source, opening.at, clause.end);
  if (opening.leads) return { ...inherited, leads: opening.leads, coordinators: role.coordinators };
  return { ...inherited, coordinators: role.coordinators.length > 0 ? role.coordinators : inherited.coordinators };
}

/** `a) Chủ trì, phối hợp với các sở, ngành liên quan`: a title that says only with whom. */
function withPartners(source: Source, start: number, end: number, inherited: Context): Context {
  const opening = openingOf(source, start, end, new Map());
  if (opening.leads && opening.kind === "predicate") {
    const led = rolePartAt(source, opening.at, end);
    return led.leads || opening.rule === "handed-on"
      ? { ...inherited, leads: opening.leads, coordinators: led.coordinators }
      : inherited;
  }
  const role = rolePartAt(source, start, end);
  return role.coordinators.length > 0 && role.end >= end
    ? { ...inherited, coordinators: role.coordinators }
    : inherited;
}

const HANDING = /(?:yêu cầu|giao(?! (?:ban|thông|dịch|lưu|tiếp|nhận))(?: nhiệm vụ)?(?: cho)?|đề nghị|chỉ đạo)\s+/gu;

/** Inside a sentence that ends with a colon: who is told to do what follows. */
function bodiesHandedTo(
  source: Source,
  start: number,
  end: number,
): Pick<Context, "leads" | "coordinators"> | undefined {
  const words = source.low.slice(start, end);
  for (const match of matchesIn(words, HANDING)) {
    const from = start + match.index + match[0].length;
    const list = bodyListAt(source, from, end, "in-sentence");
    if (!list) continue;
    const after = source.low.slice(list.end, end).trim();
    const role = rolePartAt(
      source,
      list.end + (source.low.slice(list.end).length - source.low.slice(list.end).trimStart().length),
      end,
    );
    if (match[0].startsWith("chỉ đạo") && !role.leads) continue;
    if (
      match.index === 0 ||
      /(?:sau|sau đây|như sau|nhiệm vụ|công việc|liên quan trong bộ[^:]*)\s*:$|^:/u.test(after) ||
      role.leads
    ) {
      return { leads: list.bodies, coordinators: role.coordinators };
    }
  }
  return undefined;
}

/** `Du lịch và dịch vụ`, `Doanh nghiệp:` below figures are fields, not addressees; only labels of an outline address someone. */
function isFieldTitle(source: Source, clause: Clause): boolean {
  return (
    clause.kind === "letterhead" ||
    clause.kind === "preamble" ||
    /\d{4,}/u.test(source.text.slice(clause.start, clause.end))
  );
}
