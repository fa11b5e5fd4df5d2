import { walkAssignments } from "#rooms/assignments/server/given-walk.ts";
import { walkAudit } from "#rooms/audit/server/given-walk.ts";
import { walkCalendar } from "#rooms/calendar/server/given-walk.ts";
import { walkDocuments } from "#rooms/documents/server/given-walk.ts";
import { walkIndicators } from "#rooms/indicators/server/given-walk.ts";
import { walkAccess } from "#rooms/access/server/given-walk.ts";
import { walkOrganisations } from "#rooms/organisations/server/given-walk.ts";
import { walkNotices } from "#rooms/notifications/server/given-walk.ts";
import { walkPlaces } from "#rooms/places/server/given-walk.ts";
import { walkPlans } from "#rooms/plans/server/given-walk.ts";
import { walkOutgoing } from "#rooms/publishing/server/given-walk.ts";
import { walkReports } from "#rooms/reports/server/given-walk.ts";
import { walkMap } from "#rooms/map/server/given-walk.ts";
import { walkSearch } from "#rooms/search/server/given-walk.ts";
import { walkPublishing } from "#rooms/publishing/server/public/given-walk.ts";
import { walkRules } from "#rooms/rules/server/given-walk.ts";
import { walkSupport } from "#rooms/support/server/given-walk.ts";
import { walkRegister } from "#server-kit/register/given-register-walk.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import { registers } from "../registers.ts";

/** Every room that serves routes, in the order of the rooms. */
export const WALKED_ROOMS: readonly GivenWalk[] = [
  walkPlaces,
  walkOrganisations,
  walkAccess,
  walkAudit,
  walkCalendar,
  walkRules,
  walkDocuments,
  walkPlans,
  walkSupport,
  walkAssignments,
  ...registers.map((each) => walkRegister(each)),
  walkIndicators,
  walkPublishing,
  walkReports,
  walkNotices,
  walkSearch,
  walkOutgoing,
  walkMap,
];
