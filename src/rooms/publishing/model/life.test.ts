import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#shared/act.ts";
import { OutgoingAct, outgoingNeedsReason, OutgoingState, outgoingTargetOf } from "./life.ts";
import { mayActOnOutgoing, mayReadOutgoing } from "./policy.ts";

const OPEN = { renew: "same", rewrite: "same", submit: "submitted", withdraw: "withdrawn" } as const;
/** The whole table once more, written by hand. */
const WAYS: Readonly<Record<OutgoingState, Partial<Record<OutgoingAct, OutgoingState | "same">>>> = {
  drafted: OPEN,
  submitted: { return: "returned", approve: "approved", withdraw: "withdrawn" },
  returned: OPEN,
  approved: { return: "returned", issue: "issued", withdraw: "withdrawn" },
  issued: {},
  withdrawn: {},
};

describe("the way of an outgoing document", () => {
  test.for(OutgoingState.options.flatMap((state) => OutgoingAct.options.map((act) => ({ state, act }))))(
    "$act in $state",
    ({ state, act }) => {
      const way = WAYS[state][act];
      expect(outgoingTargetOf(state, act)).toBe(way === "same" ? state : way);
    },
  );

  test("only an approved document is issued, and whoever returns or withdraws says why", () => {
    expect(OutgoingState.options.filter((state) => outgoingTargetOf(state, "issue") !== undefined)).toEqual([
      "approved",
    ]);
    expect(OutgoingAct.options.filter(outgoingNeedsReason)).toEqual(["return", "withdraw"]);
  });
});

const BODY = "0198c000-0000-7000-8000-000000000001";
const OTHER = "0198c000-0000-7000-8000-000000000002";
const actorAs = (role: Role): Actor => ({ id: "a", name: "A", roles: [role], bodies: [BODY] });

describe("whose act on an outgoing document it is", () => {
  test.for([
    { role: "office", acts: [...OutgoingAct.options], elsewhere: [...OutgoingAct.options], reads: true },
    { role: "lead", acts: ["renew", "rewrite", "submit", "issue", "withdraw"], elsewhere: [], reads: true },
    { role: "approving-leader", acts: ["return", "approve"], elsewhere: [], reads: true },
    { role: "coordinator", acts: [], elsewhere: [], reads: true },
    { role: "observer", acts: [], elsewhere: [], reads: true },
    { role: "enterprise", acts: [], elsewhere: [], reads: false },
    { role: "public", acts: [], elsewhere: [], reads: false },
  ] as const)("$role", ({ role, acts, elsewhere, reads }) => {
    const may = (body: string) =>
      OutgoingAct.options.filter((act) => mayActOnOutgoing(actorAs(role), act, { bodies: [body] }).ok);
    expect(may(BODY)).toEqual(acts);
    expect(may(OTHER)).toEqual(elsewhere);
    expect(mayReadOutgoing(actorAs(role), { bodies: [BODY] }).ok).toBe(reads);
  });
});
