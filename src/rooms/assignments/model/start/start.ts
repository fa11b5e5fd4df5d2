import type { Actor } from "#shared/act.ts";

/** As whom a person opens the product. */
export type StartRole = "supervisor" | "monitor" | "handler" | "head" | "observer";

/** What the start page shows, in its order. */
export type StartPart =
  /** What waits for the person, group by group, with how much. */
  | "tally"
  /** The most pressing lines, to act on in their place. */
  | "lines"
  /** The four official cells, of all or of one's own bodies. */
  | "cells"
  /** The leading bodies furthest behind. */
  | "bodies";

/**
 * The office monitors; a leader supervises, and one who also acts for a leading or coordinating body heads it; those who act for a
 * body handle its duties; whoever else may read duties observes. Nobody else has duties to begin with.
 */
export function startRoleOf({ roles }: Pick<Actor, "roles">): StartRole | undefined {
  const works = roles.includes("lead") || roles.includes("coordinator");
  if (roles.includes("office")) return "monitor";
  if (roles.includes("approving-leader")) return works ? "head" : "supervisor";
  if (works) return "handler";
  return (["observer", "administrator", "register-keeper"] as const).some((role) => roles.includes(role))
    ? "observer"
    : undefined;
}

/** Whose duties the start page counts: whoever works for bodies sees theirs, whoever gives, monitors or watches sees all. */
export function whoseOf(role: StartRole, { bodies }: Pick<Actor, "bodies">): "all" | "mine" {
  return bodies.length > 0 && (role === "handler" || role === "head") ? "mine" : "all";
}

/** A leader sees what waits for a decision, then who is behind; whoever works sees the work; whoever watches sees the whole. */
export const PARTS_OF_START: Readonly<Record<StartRole, readonly StartPart[]>> = {
  supervisor: ["tally", "bodies", "lines"],
  monitor: ["cells", "tally", "bodies"],
  head: ["cells", "tally", "lines"],
  handler: ["tally", "lines"],
  observer: ["cells", "bodies"],
};
