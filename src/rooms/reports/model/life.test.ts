import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#shared/act.ts";
import { needsReason, ReportAct, reportActsIn, ReportState, reportTargetOf } from "./life.ts";
import { mayActOnReport, mayReadReport } from "./policy.ts";

/** The whole table once more, written by hand: every pair of state and act, the ways that exist and no other. */
const WAYS: Readonly<Record<ReportState, Partial<Record<ReportAct, ReportState>>>> = {
  draft: { save: "draft", submit: "submitted" },
  submitted: { recall: "draft", return: "returned", approve: "approved" },
  returned: { save: "returned", submit: "submitted" },
  approved: { accept: "accepted", "send-back": "returned" },
  accepted: { freeze: "frozen", "send-back": "returned" },
  frozen: { correct: "replaced" },
  replaced: {},
};

describe("the life of a report", () => {
  test.for(ReportState.options.flatMap((state) => ReportAct.options.map((act) => ({ state, act }))))(
    "$act in $state",
    ({ state, act }) => {
      expect(reportTargetOf(state, act)).toBe(WAYS[state][act]);
    },
  );

  test("every state can be reached from a draft, and only a replaced report has no way on", () => {
    const reached = new Set<ReportState>(["draft"]);
    for (const state of reached)
      for (const act of reportActsIn(state)) reached.add(reportTargetOf(state, act) ?? state);
    expect([...reached].toSorted()).toEqual(ReportState.options.toSorted());
    expect(ReportState.options.filter((state) => reportActsIn(state).length === 0)).toEqual(["replaced"]);
  });

  test("whoever sends back or corrects says why", () => {
    expect(ReportAct.options.filter(needsReason)).toEqual(["return", "send-back", "correct"]);
  });
});

const BODY = "0198c000-0000-7000-8000-000000000001";
const OTHER = "0198c000-0000-7000-8000-000000000002";
const actorAs = (role: Role, bodies = [BODY]): Actor => ({ id: "a", name: "A", roles: [role], bodies });

describe("whose act on a report it is", () => {
  test.for([
    { role: "office", acts: [...ReportAct.options] },
    { role: "lead", acts: ["save", "submit", "recall"] },
    { role: "coordinator", acts: ["save", "submit", "recall"] },
    { role: "approving-leader", acts: ["return", "approve"] },
    { role: "observer", acts: [] },
    { role: "administrator", acts: [] },
    { role: "register-keeper", acts: [] },
    { role: "enterprise", acts: [] },
    { role: "public", acts: [] },
  ] as const)("$role", ({ role, acts }) => {
    const may = ReportAct.options.filter((act) => mayActOnReport(actorAs(role), act, { bodies: [BODY] }).ok);
    expect(may).toEqual(ReportAct.options.filter((act) => acts.some((each) => each === act)));
    const ofOther = ReportAct.options.filter((act) => mayActOnReport(actorAs(role), act, { bodies: [OTHER] }).ok);
    expect(ofOther).toEqual(role === "office" ? ReportAct.options : []);
  });

  test("a draft is read by its writers, its leader and the office; what was handed in by those who watch as well", () => {
    const reads = (role: Role, state: ReportState) => mayReadReport(actorAs(role), { bodies: [BODY], state }).ok;
    expect((["office", "lead", "approving-leader", "observer", "public"] as const).filter((role) => reads(role, "draft"))).toEqual(["office", "lead", "approving-leader"]); // prettier-ignore
    expect(reads("observer", "submitted")).toBe(true);
    expect(reads("enterprise", "frozen")).toBe(false);
  });
});
