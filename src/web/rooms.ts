import type { AnyRoute } from "@tanstack/react-router";
import { assignmentRefusals, assignmentWording } from "#rooms/assignments/model/index.ts";
import { assignmentPages, trackerWording } from "#rooms/assignments/pages/index.ts";
import { addressWording, documentWording, noticeWording } from "#rooms/documents/model/index.ts";
import { auditRefusals } from "#rooms/audit/model/index.ts";
import { auditRoutes, auditWording } from "#rooms/audit/pages/index.ts";
import { calendarWording } from "#rooms/calendar/model/index.ts";
import { calendarPages, calendarPageWording } from "#rooms/calendar/pages/index.ts";
import { extractionWording, findingWording, ruleWording } from "#rooms/extraction/model/index.ts";
import { indicatorWording } from "#rooms/indicators/model/index.ts";
import { landRoutes, landWording } from "#rooms/land/pages/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { organisationRoutes, organisationWording } from "#rooms/organisations/pages/index.ts";
import { placeRefusals } from "#rooms/places/model/index.ts";
import { placeRoutes, placeWording } from "#rooms/places/pages/index.ts";
import { planRefusals } from "#rooms/plans/model/index.ts";
import {
  changePageWording,
  findingPageWording,
  importWording,
  planFileWording,
  planRoutes,
  planWording,
} from "#rooms/plans/pages/index.ts";
import { programmeWording } from "#rooms/programmes/model/index.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { ruleRefusals } from "#rooms/rules/model/index.ts";
import { rulePages, rulesWording } from "#rooms/rules/pages/index.ts";
import { sharedRefusals } from "#shared/refusals.ts";
import type { Permission } from "#shared/permission.ts";
import type { Sentences } from "#shared/sentences.ts";
import { gridWording } from "#web-kit/grid/wording.ts";
import { registerWording } from "#web-kit/register/wording.ts";
import { kitWording } from "#web-kit/wording.ts";
import { webWording } from "./wording.ts";

export type NavEntry = {
  readonly to: string;
  readonly word: string;
  readonly owns: RegExp;
  /** Of what the page reads first: whoever may not read it is not led there. */
  readonly permission: Permission;
};

/** Every room's pages, in the order of the rooms. */
export function roomRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    ...placeRoutes(parent),
    ...organisationRoutes(parent),
    ...auditRoutes(parent),
    ...calendarPages(parent),
    ...rulePages(parent),
    ...planRoutes(parent),
    ...assignmentPages(parent),
    ...landRoutes(parent),
  ] as const;
}

/**
 * The places of the header in the order of their use, each with the addresses that belong to it. Only pages that exist. The first
 * ones stand in the header (four on a phone), all of them under "Thêm".
 */
export const navEntries: readonly NavEntry[] = [
  { to: "/", word: "plans.nav", owns: /^\/(?:$|nhap|nhap-bang|ke-hoach)/u },
  { to: "/khu-cum", word: "land.nav.zones", owns: /^\/khu-cum/u },
  { to: "/co-quan", word: "organisations.nav", owns: /^\/co-quan/u },
  { to: "/dia-ban", word: "places.nav", owns: /^\/dia-ban/u },
  { to: "/con-nguoi", word: "people.nav", owns: /^\/con-nguoi/u },
  { to: "/lich", word: "calendar.nav", owns: /^\/lich/u },
  { to: "/quan-tri/nhat-ky", word: "audit.nav", owns: /^\/quan-tri\/nhat-ky/u },
  { to: "/luat", word: "rules.nav", owns: /^\/luat/u },
];

/** Everything the interface can say. */
export const wordings: readonly Sentences[] = [
  webWording,
  kitWording,
  gridWording,
  registerWording,
  fieldRefusals,
  sharedRefusals,
  addressWording,
  documentWording,
  noticeWording,
  extractionWording,
  ruleWording,
  findingWording,
  placeWording,
  placeRefusals,
  auditWording,
  auditRefusals,
  calendarWording,
  calendarPageWording,
  organisationWording,
  organisationRefusals,
  rulesWording,
  ruleRefusals,
  planWording,
  importWording,
  planFileWording,
  findingPageWording,
  changePageWording,
  planRefusals,
  assignmentWording,
  trackerWording,
  assignmentRefusals,
  indicatorWording,
  programmeWording,
  landWording,
];
