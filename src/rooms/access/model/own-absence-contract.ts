import { z } from "zod";
import { Delegation, NamedPerson, WrittenDelegation } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ownAccount } from "./policy.ts";

export const getOwnAbsenceEndpoint = endpoint({
  name: "getOwnAbsence",
  method: "GET",
  path: "/api/account/absence",
  summary: "Who acts for the person who asks in an absence, today and later, and for whom they act",
  permission: ownAccount,
  output: z.object({
    on: PlainDate,
    /** Who the account's mail address is in the register of people; null where nobody, or more than one, has it. */
    person: NamedPerson.nullable(),
    delegations: z.array(Delegation),
  }),
});

export const delegateOwnAbsenceEndpoint = endpoint({
  name: "delegateOwnAbsence",
  method: "POST",
  path: "/api/account/absence",
  summary: "The person who asks says who acts for them, from today or a later day on",
  permission: ownAccount,
  body: WrittenDelegation,
  output: z.object({ delegationId: z.uuid() }),
});

export const endOwnAbsenceEndpoint = endpoint({
  name: "endOwnAbsence",
  method: "POST",
  path: "/api/account/absence/:delegationId/end",
  summary: "The person who asks is back: their delegation ends with today, or never begins",
  permission: ownAccount,
  params: z.object({ delegationId: z.uuid() }),
  output: z.object({ delegationId: z.uuid() }),
});
