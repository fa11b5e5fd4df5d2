import { expect, test } from "vitest";
import { Actor } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { AssignmentId } from "./assignment.ts";
import { BARE_STEP, type Course, courseAtStart, courseOf, type Step, takeStep } from "./course.ts";
import { AssignmentAct, AssignmentState } from "./life.ts";
import { actsOf } from "./offered.ts";
import { mayStep } from "./policy.ts";

const OURS = "00000000-0000-4000-8000-000000000001";
const OTHERS = OrganisationId.parse("00000000-0000-4000-8000-000000000002");
const HELPS = "00000000-0000-4000-8000-000000000004";
const GIVER = "00000000-0000-4000-8000-000000000003";
const row = { leads: [OURS], coordinators: [HELPS], givers: [GIVER], partners: [] };
const person = (role: string, bodies: string[]) => Actor.parse({ id: role, name: role, roles: [role], bodies });
const PEOPLE = {
  office: person("office", []),
  lead: person("lead", [OURS]),
  otherLead: person("lead", [OTHERS]),
  coordinator: person("coordinator", [HELPS]),
  viceChair: person("approving-leader", [GIVER]),
  headOfLead: person("approving-leader", [OURS]),
  observer: person("observer", [OURS]),
};
const day = (offset: number) => PlainDate.parse(new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
const course = courseAtStart(day(0), day(30));
const REPLACEMENT = AssignmentId.parse("00000000-0000-4000-8000-000000000009");

/** Written from the issue, not from the table: what a lead body may do at all. */
const LEAD_ACTS = ["tell-progress", "accept", "return-as-not-ours", "start", "report-done", "ask-extension"];
function maySay(who: keyof typeof PEOPLE, act: AssignmentAct): boolean {
  if (who === "office") return true;
  if (who === "lead") return LEAD_ACTS.includes(act);
  if (who === "coordinator") return act === "tell-progress";
  return who === "viceChair" && !LEAD_ACTS.includes(act);
}
/** Written from the issue: which states may follow which by other acts than suspending and resuming. */
const FOLLOWS: Record<string, string[]> = {
  given: ["given", "accepted", "returned-as-not-ours"],
  "returned-as-not-ours": ["returned-as-not-ours", "given"],
  accepted: ["accepted", "in-progress", "reported-done"],
  "in-progress": ["in-progress", "reported-done"],
  "reported-done": ["confirmed", "handed-back"],
  "handed-back": ["handed-back", "reported-done"],
};

test("200 random lives by random people: no state outside the table, no slip of permission", () => {
  const random = generator(20_261_125);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)] as Value;
  const reached = new Set<string>();
  for (let run = 0; run < 200; run += 1) {
    let now: Course = course;
    const taken: Step[] = [];
    for (let call = 0; call < 60; call += 1) {
      const who = pick(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]);
      const act = pick(AssignmentAct.options);
      const may = mayStep(PEOPLE[who], act, row).ok;
      expect(may).toBe(maySay(who, act));
      if (!may) continue;
      const step: Step = {
        act,
        on: day(call),
        words: pick([null, " ", "đã xong"]),
        product: pick([null, "Đề án"]),
        hasEvidence: random() < 0.2,
        owner: pick([null, OTHERS]),
        newDueOn: pick([null, day(call + 20)]),
        replacedBy: pick([null, REPLACEMENT]),
      };
      const outcome = takeStep(now, step);
      if (!outcome.ok) continue;
      const next = outcome.value;
      expect(isLawful(now, next)).toBe(true);
      expect(next.firstDueOn).toBe(day(30));
      expect(act !== "report-done" || step.hasEvidence || step.product !== null || step.words === "đã xong").toBe(true);
      const isDateAct = act === "set-deadline" || (act === "grant-extension" && now.askedDueOn !== null);
      expect(next.dueOn === now.dueOn || isDateAct).toBe(true);
      now = next;
      taken.push(step);
      expect(courseOf(course, taken)).toEqual(now);
      reached.add(now.state);
    }
  }
  expect([...reached].toSorted()).toEqual([...AssignmentState.options].toSorted());
});

test("the judge of the random lives sees a planted leap", () => {
  expect(isLawful(course, { ...course, state: "confirmed" })).toBe(false);
  expect(isLawful({ ...course, state: "ended" }, course)).toBe(false);
});

test.for([
  [
    "a report without product or reason",
    "in-progress",
    { act: "report-done", ...BARE_STEP },
    "product-or-reason-missing",
  ],
  ["a return without a proposed owner", "given", { act: "return-as-not-ours", ...BARE_STEP }, "owner-missing"],
  ["a grant that nobody asked for", "accepted", { act: "grant-extension", ...BARE_STEP }, "extension-not-asked"],
  ["a handing back without words", "reported-done", { act: "hand-back", ...BARE_STEP }, "reason-missing"],
  ["a replacement by nothing", "given", { act: "replace", ...BARE_STEP }, "replacement-missing"],
  ["a deadline without a day", "given", { act: "set-deadline", ...BARE_STEP }, "deadline-missing"],
  ["an act of another state", "given", { act: "confirm", ...BARE_STEP }, "act-not-in-state"],
] as const)("refused: %s", ([, state, step, code]) => {
  expect(takeStep({ ...course, state }, { ...step, on: day(1) })).toMatchObject({ ok: false, refusal: { code } });
});

test("an extension is asked on the due day at the latest", () => {
  const accepted: Course = { ...course, state: "accepted" };
  const ask = { ...BARE_STEP, act: "ask-extension", newDueOn: day(60), words: "chờ góp ý" } as const;
  expect(takeStep(accepted, { ...ask, on: day(30) }).ok).toBe(true);
  expect(takeStep(accepted, { ...ask, on: day(31) })).toMatchObject({ refusal: { code: "extension-too-late" } });
  expect(takeStep(accepted, { ...ask, on: day(31) }, { askBy: "any-day", most: 1 }).ok).toBe(true);
});

test("a territory may limit how many extensions one assignment is given; the first date stays", () => {
  const once = courseOf({ ...course, state: "accepted" }, [
    { ...BARE_STEP, act: "ask-extension", on: day(1), newDueOn: day(60), words: "chờ góp ý" },
    { ...BARE_STEP, act: "grant-extension", on: day(2), newDueOn: day(50) },
  ]);
  expect([once.firstDueOn, once.dueOn, once.extensions]).toEqual([day(30), day(50), 1]);
  const again = { ...BARE_STEP, act: "ask-extension", on: day(3), newDueOn: day(70), words: "chờ góp ý" } as const;
  expect(takeStep(once, again, { askBy: "due-day", most: 1 })).toMatchObject({
    refusal: { code: "extensions-used-up" },
  });
  expect(takeStep(once, again, { askBy: "due-day", most: 2 }).ok).toBe(true);
});

test("a step cannot be dated before the last one", () => {
  const later = { ...course, lastOn: day(9) };
  const outcome = takeStep(later, { ...BARE_STEP, act: "accept", on: day(8) });
  expect(outcome).toMatchObject({ refusal: { code: "step-before-last", params: { day: day(9) } } });
});

test("a person is offered only what state and role allow", () => {
  expect(actsOf(PEOPLE.lead, course, row)).toEqual(["accept", "return-as-not-ours"]);
  expect(actsOf(PEOPLE.otherLead, course, row)).toEqual([]);
});

function isLawful(before: Course, after: Course): boolean {
  if (["confirmed", "ended", "replaced"].includes(before.state)) return false;
  if (["ended", "replaced"].includes(after.state)) return true;
  if (before.state === "suspended") return after.state === before.stateBefore;
  return after.state === "suspended" || (FOLLOWS[before.state] ?? []).includes(after.state);
}

/** Mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
