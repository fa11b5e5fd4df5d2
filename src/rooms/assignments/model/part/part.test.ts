import { describe, expect, test } from "vitest";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type Part, type PartAct, PartState, partActsIn, takePartStep } from "./part.ts";
import { countParts, partStandingOf, worstFirst } from "./part-standing.ts";

const day = (text: string) => PlainDate.parse(text);
const ON = day("2026-11-26");
const part = (change: Partial<Part> = {}): Part => ({
  id: null,
  kind: "member",
  organisationId: OrganisationId.parse("00000000-0000-4000-8000-000000000001"),
  name: "Sở A",
  nowWith: null,
  words: null,
  dueOn: null,
  isDeemed: false,
  state: "open",
  toldOn: null,
  told: null,
  product: null,
  lastOn: day("2026-11-02"),
  version: 1,
  offered: [],
  ...change,
});
const step = (act: PartAct, words: string | null = "Lời", on = ON) => ({ act, on, words, product: null });

describe("the life of a part", () => {
  test("every state allows what is written here, and nothing else", () => {
    expect(Object.fromEntries(PartState.options.map((state) => [state, partActsIn(state)]))).toEqual({
      open: ["tell", "report-done", "excuse"],
      "handed-back": ["tell", "report-done", "excuse"],
      done: ["hand-back"],
      excused: ["hand-back"],
    });
  });

  test("reported done, handed back with a reason, reported again", () => {
    let course: { state: PartState; lastOn: PlainDate } = part();
    for (const [act, state] of [["report-done", "done"], ["hand-back", "handed-back"], ["tell", "handed-back"], ["report-done", "done"]] as const) {
      const next = takePartStep(course, step(act));
      expect(next).toMatchObject({ ok: true, value: { state } });
      if (next.ok) course = next.value;
    } // prettier-ignore
  });

  test.for([
    { case: "done without product or reason", asked: step("report-done", null), code: "product-or-reason-missing" },
    { case: "excused without a reason", asked: step("excuse", null), code: "reason-missing" },
    { case: "a step before the last", asked: step("tell", "Lời", day("2026-11-01")), code: "step-before-last" },
    { case: "handed back before it was reported", asked: step("hand-back"), code: "part-act-not-in-state" },
  ])("refuses $case", ({ asked, code }) => {
    expect(takePartStep(part(), asked)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("how a part stands on a day", () => {
  const past = day("2026-11-20");
  test.for([
    { case: "past its day", given: part({ dueOn: past }), kind: "late" },
    { case: "on its day", given: part({ dueOn: ON }), kind: "open" },
    { case: "an opinion past its day, silence being consent", given: part({ kind: "opinion", dueOn: past, isDeemed: true }), kind: "deemed" },
    { case: "an opinion past its day, silence being nothing", given: part({ kind: "opinion", dueOn: past }), kind: "late" },
    { case: "an opinion that was asked to be added to, silence being consent", given: part({ kind: "opinion", state: "handed-back", dueOn: past, isDeemed: true }), kind: "late" },
    { case: "reported after its day", given: part({ state: "done", dueOn: past, lastOn: ON }), kind: "done-late" },
    { case: "excused", given: part({ state: "excused", dueOn: past }), kind: "excused" },
  ])("$case: $kind", ({ given, kind }) => {
    expect(partStandingOf(given, ON, null).kind).toBe(kind);
  }); // prettier-ignore

  test("silence is consent from the day after, until the body answers all the same", () => {
    const asked = part({ kind: "opinion", dueOn: past, isDeemed: true });
    const since = day("2026-11-21");
    expect(partStandingOf(asked, past, null)).toEqual({ kind: "open" });
    expect(partStandingOf(asked, since, null)).toEqual({ kind: "deemed", since });
    const answer = takePartStep(asked, step("report-done", "Không đồng ý", since));
    if (!answer.ok) throw new Error(answer.refusal.code);
    const answered = { ...asked, ...answer.value };
    expect(partStandingOf(answered, ON, null)).toEqual({ kind: "answered-late", since });
    expect(countParts([asked, answered], ON, null)).toEqual({ asked: 2, done: 2, late: 0, open: 0 });
  });

  test("what is open in an assignment that is over is no longer asked for", () => {
    expect(partStandingOf(part({ dueOn: past }), ON, ON)).toEqual({ kind: "lapsed" });
    // Silence that had become consent by then stays consent; by a later day it can no longer become one.
    const asked = part({ kind: "opinion", isDeemed: true, dueOn: past });
    expect(partStandingOf(asked, ON, ON)).toEqual({ kind: "deemed", since: "2026-11-21" });
    expect(partStandingOf(asked, ON, past)).toEqual({ kind: "lapsed" });
  });

  test("the worst stands first, and the counts leave out who is not concerned", () => {
    const parts = [
      part({ name: "xong", state: "done" }),
      part({ name: "còn hạn", dueOn: day("2026-12-01") }),
      part({ name: "trễ 6", dueOn: past }),
      part({ name: "trễ 16", dueOn: day("2026-11-10") }),
      part({ name: "miễn", state: "excused" }),
      part({ name: "bổ sung", state: "handed-back" }),
    ];
    expect(parts.toSorted(worstFirst(ON, null)).map(({ name }) => name)).toEqual(["trễ 16", "trễ 6", "bổ sung", "còn hạn", "xong", "miễn"]); // prettier-ignore
    expect(countParts(parts, ON, null)).toEqual({ asked: 5, done: 1, late: 2, open: 2 });
  });
});
