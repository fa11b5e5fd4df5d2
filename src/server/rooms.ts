import {
  acceptAssignments,
  assignmentPostsHandedOver,
  assignmentRoutes,
  assignmentsFollow,
  openStepsFollow,
  assignmentsOfTheme,
  chipsOfAssignments,
  countCarriedOn,
  listDutiesForCalendar,
  assignmentLayer,
  searchedAssignments,
} from "#rooms/assignments/server/index.ts";
import { auditRoutes } from "#rooms/audit/server/index.ts";
import { findActor, type SignInSettings } from "#rooms/access/server/index.ts";
import { type CalendarPorts, calendarRoutes } from "#rooms/calendar/server/index.ts";
import {
  acceptTargets,
  chipsOfTargets,
  indicatorOwnersFollow,
  indicatorLayer,
  type IndicatorPorts,
  indicatorRoutes,
  indicatorsOfTheme,
  resultLinksFollow,
  searchedIndicators,
  searchedTargets,
  targetsFollowPlaces,
} from "#rooms/indicators/server/index.ts";
import { documentRoutes } from "#rooms/documents/server/index.ts";
import {
  type OrganisationPorts,
  organisationRoutes,
  portfoliosFollow,
  searchedBodies,
  searchedPeople,
} from "#rooms/organisations/server/index.ts";
import { type PlacePorts, placeRoutes, searchedPlaces } from "#rooms/places/server/index.ts";
import {
  awaitedOfOutgoing,
  outgoingRoutes,
  publishingRoutes,
  searchedOutgoing,
} from "#rooms/publishing/server/index.ts";
import { awaitedOfReports, reportRoutes, searchedReports } from "#rooms/reports/server/index.ts";
import { noticeRoutes } from "#rooms/notifications/server/index.ts";
import {
  type Disk,
  type PlanPorts,
  planRoutes,
  searchedClauses,
  searchedPlans,
  type ThemePorts,
  themeRoutes,
} from "#rooms/plans/server/index.ts";
import {
  acceptProgrammes,
  chipsOfProgrammes,
  hasProgramme,
  listProgrammes,
  searchedProgrammes,
} from "#rooms/programmes/server/index.ts";
import { findFigure, ruleRoutes } from "#rooms/rules/server/index.ts";
import { awaitedOfPetitions, petitionRoutes } from "#rooms/support/server/index.ts";
import { searchRoutes } from "#rooms/search/server/index.ts";
import { mapRoutes } from "#rooms/map/server/index.ts";
import {
  type App,
  layerOfRecords,
  type MapLayer,
  registerRoutes,
  type Searchable,
  searchedRecords,
} from "#server-kit/index.ts";
import type { Changes, Database } from "#store/index.ts";

import { recordsFollow } from "./records-follow.ts";
import { registers } from "./registers.ts";
import { recordsOfTheme } from "./theme-records.ts";

/** What rooms below the plans plug into them. The order of the chips is the order of the rooms. */
export const planPorts: PlanPorts = {
  acceptors: [acceptAssignments, acceptTargets, acceptProgrammes],
  followers: [resultLinksFollow],
  searchables: [searchedAssignments, searchedTargets, searchedProgrammes],
  chips: [chipsOfAssignments, chipsOfTargets, chipsOfProgrammes],
};

/** What stands behind a theme, in the order in which its page shows it. */
export const themePorts: ThemePorts = {
  chips: planPorts.chips,
  themeParts: [assignmentsOfTheme, indicatorsOfTheme, recordsOfTheme(registers)],
};

/** Rooms whose rows count for places, and ask when one ends. */
const placePorts: PlacePorts = { followers: [targetsFollowPlaces] };

/** Rooms whose rows point to bodies, and follow when bodies are reorganised. */
export const organisationPorts: OrganisationPorts = {
  followers: [portfoliosFollow, assignmentsFollow, openStepsFollow, indicatorOwnersFollow, recordsFollow(registers)],
  handovers: [assignmentPostsHandedOver],
};

/** Everything that can be found, as a search lists the kinds where their hits are equally good. */
export const searchables: readonly Searchable[] = [
  searchedPlans,
  searchedClauses,
  searchedAssignments,
  searchedIndicators,
  searchedTargets,
  searchedBodies,
  searchedPlaces,
  searchedPeople,
  searchedProgrammes,
  searchedReports,
  searchedOutgoing,
  ...registers.map(({ declaration }) => searchedRecords(declaration)),
];

/** Everything that stands on the map: every register that says by which field, then records of other rooms. */
export const mapLayers: readonly MapLayer[] = [
  ...registers.flatMap(({ declaration }) => layerOfRecords(declaration) ?? []),
  indicatorLayer,
  assignmentLayer,
];

/** What the calendar asks of the rooms beside it. */
const calendarPorts: CalendarPorts = { findFigure, findActor, listDuties: listDutiesForCalendar };

/** What the indicators ask of the rooms below them: programmes that serve them, decisions that wait. */
export const indicatorPorts: IndicatorPorts = {
  programmes: { list: listProgrammes, has: hasProgramme },
  awaited: [awaitedOfReports, awaitedOfOutgoing, awaitedOfPetitions],
};

/** Every room's routes, in the order of the rooms. */
export function roomRoutes(app: App, db: Database, disk?: Disk, settings?: SignInSettings, changes?: Changes): void {
  placeRoutes(app, db, placePorts, disk?.incomingFolder);
  organisationRoutes(app, db, organisationPorts);
  auditRoutes(app, db);
  calendarRoutes(app, db, calendarPorts);
  ruleRoutes(app, db);
  if (disk) documentRoutes(app, db, { files: disk.files, historiesLost: [countCarriedOn] });
  planRoutes(app, db, planPorts, disk);
  themeRoutes(app, db, themePorts);
  petitionRoutes(app, db);
  assignmentRoutes(app, db, disk);
  for (const each of registers) registerRoutes(app, db, each, disk?.incomingFolder);
  indicatorRoutes(app, db, indicatorPorts, disk?.incomingFolder);
  reportRoutes(app, db);
  noticeRoutes(app, db, settings?.mail !== undefined);
  searchRoutes(app, db, searchables);
  outgoingRoutes(app, db, disk);
  mapRoutes(app, db, mapLayers);
  publishingRoutes(app, db, { publicAddress: settings?.publicAddress, changes });
}
