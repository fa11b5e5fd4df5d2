import { type AnyRoute, createRoute, lazyRouteComponent, notFound, redirect } from "@tanstack/react-router";
import { mayReadAssignments } from "#rooms/assignments/model/index.ts";
import { mayKeepPeople } from "#rooms/access/model/index.ts";
import { accessRoutes } from "#rooms/access/pages/index.ts";
import { assignmentPages } from "#rooms/assignments/pages/index.ts";
import { mayReadAudit } from "#rooms/audit/model/index.ts";
import { auditRoutes } from "#rooms/audit/pages/index.ts";
import { mayReadCalendar } from "#rooms/calendar/model/index.ts";
import { calendarPages } from "#rooms/calendar/pages/index.ts";
import { mayReadForms, mayReadIndicators } from "#rooms/indicators/model/index.ts";
import { indicatorPages } from "#rooms/indicators/pages/index.ts";
import { mayReadOrganisations, mayReadPeople } from "#rooms/organisations/model/index.ts";
import { organisationRoutes } from "#rooms/organisations/pages/index.ts";
import { mayReadPlaces } from "#rooms/places/model/index.ts";
import { placeRoutes } from "#rooms/places/pages/index.ts";
import { mayReadPlans, mayReadThemes } from "#rooms/plans/model/index.ts";
import { planRoutes } from "#rooms/plans/pages/index.ts";
import { mayReadMeetings, mayReadReports } from "#rooms/reports/model/index.ts";
import { reportPages } from "#rooms/reports/pages/index.ts";
import { ownNotices } from "#rooms/notifications/model/index.ts";
import { noticePages } from "#rooms/notifications/pages/index.ts";
import { mayDraftOutgoing, mayReadOutgoing } from "#rooms/publishing/model/index.ts";
import { outgoingPages, publishingPages } from "#rooms/publishing/pages/index.ts";
import { mayReadRules } from "#rooms/rules/model/index.ts";
import { rulePages } from "#rooms/rules/pages/index.ts";
import { mayReadMap } from "#rooms/map/model/index.ts";
import { mapPages } from "#rooms/map/pages/index.ts";
import { searchPages } from "#rooms/search/pages/index.ts";
import { maySearch } from "#rooms/search/model/index.ts";
import type { Permission } from "#shared/permission.ts";
import { registerRoutes } from "#web-kit/register/register-routes.tsx";
import { listedRegisters, registerPlaces } from "./registers.ts";

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
    ...accessRoutes(parent),
    ...auditRoutes(parent),
    ...calendarPages(parent),
    ...rulePages(parent),
    ...planRoutes(parent),
    ...assignmentPages(parent),
    ...registerRoutes(parent, registerPlaces),
    createRoute({
      getParentRoute: () => parent,
      path: "/so-theo-doi",
      component: lazyRouteComponent(() => import("./RegistersPage.tsx"), "RegistersPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/so-theo-doi/$register",
      beforeLoad: openRegister,
    }),
    ...indicatorPages(parent),
    ...reportPages(parent),
    ...noticePages(parent),
    ...searchPages(parent),
    ...outgoingPages(parent),
    ...mapPages(parent),
    ...publishingPages(parent),
  ] as const;
}

/** A record knows its register by name; where the register's page lies is known here. */
async function openRegister({ params, search }: { params: { register: string }; search: object }): Promise<void> {
  for (const { path, declaration } of await listedRegisters()) {
    if (declaration.name === params.register) throw redirect({ to: path, search, replace: true });
  }
  throw notFound();
}

const REGISTER_PATHS = new RegExp(`^(?:/so-theo-doi|${registerPlaces.map(({ path }) => path).join("|")})`, "u");

/**
 * The places of the header in the order of their use, each with the addresses that belong to it. Only pages that exist. The first
 * ones stand in the header (four on a phone), all of them under "Thêm".
 */
export const navEntries: readonly NavEntry[] = [
  { to: "/", word: "plans.nav", owns: /^\/(?:$|nhap|nhap-bang|ke-hoach)/u, permission: mayReadPlans },
  { to: "/nhiem-vu", word: "duty.nav", owns: /^\/nhiem-vu/u, permission: mayReadAssignments },
  { to: "/viec-cua-toi", word: "duty.my.nav", owns: /^\/viec-cua-toi/u, permission: mayReadAssignments },
  { to: "/bao-cao", word: "report.nav", owns: /^\/bao-cao/u, permission: mayReadReports },
  { to: "/tong-quan", word: "overview.nav", owns: /^\/tong-quan/u, permission: mayReadIndicators },
  { to: "/chuyen-de", word: "themes.nav", owns: /^\/chuyen-de/u, permission: mayReadThemes },
  { to: "/chi-tieu", word: "indicators.nav", owns: /^\/chi-tieu/u, permission: mayReadIndicators },
  { to: "/can-doi", word: "balances.nav", owns: /^\/can-doi/u, permission: mayReadIndicators },
  { to: "/bo-tieu-chi", word: "criteria.nav", owns: /^\/bo-tieu-chi/u, permission: mayReadIndicators },
  { to: "/bieu-thu-thap", word: "forms.nav", owns: /^\/bieu-thu-thap/u, permission: mayReadForms },
  { to: "/so-theo-doi", word: "web.registers", owns: REGISTER_PATHS, permission: mayReadPlans },
  { to: "/giao-ban", word: "meeting.nav", owns: /^\/giao-ban/u, permission: mayReadMeetings },
  { to: "/don-doc", word: "chase.nav", owns: /^\/don-doc/u, permission: mayDraftOutgoing },
  { to: "/van-ban-di", word: "outgoing.nav", owns: /^\/van-ban-di/u, permission: mayReadOutgoing },
  { to: "/co-quan", word: "organisations.nav", owns: /^\/co-quan/u, permission: mayReadOrganisations },
  { to: "/dia-ban", word: "places.nav", owns: /^\/dia-ban/u, permission: mayReadPlaces },
  { to: "/con-nguoi", word: "people.nav", owns: /^\/con-nguoi/u, permission: mayReadPeople },
  { to: "/lich", word: "calendar.nav", owns: /^\/lich/u, permission: mayReadCalendar },
  { to: "/thong-bao", word: "notices.nav", owns: /^\/thong-bao/u, permission: ownNotices },
  { to: "/quan-tri/nhat-ky", word: "audit.nav", owns: /^\/quan-tri\/nhat-ky/u, permission: mayReadAudit },
  { to: "/luat", word: "rules.nav", owns: /^\/luat/u, permission: mayReadRules },
  { to: "/ban-do", word: "map.nav", owns: /^\/ban-do/u, permission: mayReadMap },
  { to: "/tim", word: "search.nav", owns: /^\/tim/u, permission: maySearch },
  { to: "/quan-tri/nguoi-dung", word: "access.nav", owns: /^\/quan-tri\/nguoi-dung/u, permission: mayKeepPeople },
];
