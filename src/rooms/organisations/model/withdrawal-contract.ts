import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { mayKeepOrganisations } from "./policy.ts";
import { AheadReorganisation, AheadSummary, WithdrawalEffect } from "./withdrawal.ts";

export const listAheadEndpoint = endpoint({
  name: "listReorganisationsAhead",
  method: "GET",
  path: "/api/organisation-successions/ahead",
  summary: "Reorganisations that were recorded ahead of their day, and what became of them",
  permission: mayKeepOrganisations,
  output: z.object({ items: z.array(AheadSummary) }),
});

const params = z.object({ successionId: z.uuid() });

export const getAheadEndpoint = endpoint({
  name: "getReorganisationAhead",
  method: "GET",
  path: "/api/organisation-successions/ahead/:successionId",
  summary: "A reorganisation that was recorded ahead of its day, in the words of whoever recorded it",
  permission: mayKeepOrganisations,
  params,
  output: AheadReorganisation,
});

export const withdrawSuccessionEndpoint = endpoint({
  name: "withdrawSuccession",
  method: "POST",
  path: "/api/organisation-successions/ahead/:successionId/withdrawal",
  summary: "Withdraws a reorganisation before its day: everything goes back as it was; or says what would go back",
  permission: mayKeepOrganisations,
  params,
  body: z.discriminatedUnion("mode", [
    z.object({ mode: z.literal("dry-run") }),
    z.object({
      mode: z.literal("withdraw"),
      /** An instrument, or a reason in words. */
      reason: z.string().trim().min(3).max(500),
      /** How many rows the person saw going back; another number now is refused, so nothing moves unseen. */
      rowsSeen: z.int().nonnegative(),
    }),
  ]),
  output: WithdrawalEffect,
});
