import type { Duties } from "../../model/index.ts";

export type GivenRole = Duties["roles"][number];

/** What the form holds: bodies with the names by which they were chosen. */
export type ChosenDuties = {
  readonly roles: readonly GivenRole[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
};

export function dutiesOf({ roles, bodies }: ChosenDuties): Duties {
  return { roles: [...roles], bodies: bodies.map(({ id }) => id) };
}
