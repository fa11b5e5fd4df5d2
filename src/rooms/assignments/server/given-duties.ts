import { type Bodies, givenBodies } from "#rooms/organisations/server/given-bodies.ts";
import type { Act, Role } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { z } from "zod";
import { AssignmentId, GiveAssignments } from "../model/index.ts";
import { giveAssignments } from "./give-assignments.ts";

type Input = z.input<typeof GiveAssignments>;

export const SOURCE: Input["source"] = {
  kind: "dispatch",
  number: "1187/UBND-KTN",
  issuedOn: "2026-11-02",
  issuer: "UBND tỉnh",
  basis: "Chỉ đạo của Chủ tịch tại cuộc họp ngày 30/10",
};

export type Duties = Bodies & {
  readonly office: Act;
  /** Somebody of a body, in a role, on a day. */
  readonly as: (role: Role, body: string, on?: string) => Act;
  readonly id: AssignmentId;
};

/** A workspace with bodies, and one assignment given to the planning department, with the finance department beside it. */
export async function givenDuties(db: Database): Promise<Duties> {
  const bodies = await givenBodies(db);
  const { items } = await givenFrom(db, bodies.act, [
    {
      words: "Sở Kế hoạch và Đầu tư chủ trì xây dựng đề án.",
      leads: [{ name: "Sở Kế hoạch và Đầu tư", organisationId: bodies.planning }],
      coordinators: [{ name: "Sở Tài chính" }],
      dueOn: "2026-12-31",
    },
  ]);
  const as: Duties["as"] = (role, body, on = bodies.act.on) => ({
    ...bodies.act,
    on: on as Act["on"],
    actor: { ...bodies.act.actor, roles: [role], bodies: [body] },
  });
  const id = AssignmentId.parse(items[0]?.assignmentId);
  return { ...bodies, office: bodies.act, as, id };
}

/** Gives items from the usual source, or another; throws where it is refused. */
export async function givenFrom(db: Database, act: Act, items: Input["items"], source: Partial<Input["source"]> = {}) {
  const outcome = await giveAssignments(db, act, GiveAssignments.parse({ source: { ...SOURCE, ...source }, items }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
