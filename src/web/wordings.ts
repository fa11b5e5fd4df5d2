import { assignmentRefusals, assignmentWording } from "#rooms/assignments/model/index.ts";
import { accessRefusals, roleWording } from "#rooms/access/model/index.ts";
import { accessWording } from "#rooms/access/pages/index.ts";
import {
  assignmentPageWording,
  evidenceWording,
  exportWording,
  ladderWording,
  rhythmWording,
  orderWording,
  obstacleWording,
  partWording,
  startWording,
  trackerWording,
  viewWording,
} from "#rooms/assignments/pages/index.ts";
import { addressWording, documentWording, noticeWording } from "#rooms/documents/model/index.ts";
import { petitionRefusals } from "#rooms/support/model/index.ts";
import { petitionWording } from "#rooms/support/pages/index.ts";
import { auditRefusals } from "#rooms/audit/model/index.ts";
import { auditWording } from "#rooms/audit/pages/index.ts";
import { calendarWording } from "#rooms/calendar/model/index.ts";
import { calendarPageWording, yearNoticeWording } from "#rooms/calendar/pages/index.ts";
import { extractionWording, findingWording, ruleWording } from "#rooms/extraction/model/index.ts";
import { indicatorRefusals, indicatorWording } from "#rooms/indicators/model/index.ts";
import { balanceWording, indicatorPageWording } from "#rooms/indicators/pages/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { organisationWording } from "#rooms/organisations/pages/index.ts";
import { boundaryRefusals, placeRefusals } from "#rooms/places/model/index.ts";
import { boundaryWording, placeWording } from "#rooms/places/pages/index.ts";
import { planRefusals } from "#rooms/plans/model/index.ts";
import {
  alignmentWording,
  changePageWording,
  findingPageWording,
  importWording,
  mendWording,
  originalWording,
  planFileWording,
  planWording,
  themeWording,
} from "#rooms/plans/pages/index.ts";
import { programmeWording } from "#rooms/programmes/model/index.ts";
import { meetingWording, reportRefusals, reportWording } from "#rooms/reports/model/index.ts";
import { reportPageWording } from "#rooms/reports/pages/index.ts";
import { outgoingRefusals, publicWording, publishingRefusals } from "#rooms/publishing/model/index.ts";
import { noticePageWording } from "#rooms/notifications/pages/index.ts";
import { chaseWording, outgoingPageWording, publishingWording } from "#rooms/publishing/pages/index.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { ruleRefusals } from "#rooms/rules/model/index.ts";
import { rulesWording } from "#rooms/rules/pages/index.ts";
import { mapRefusals } from "#rooms/map/model/index.ts";
import { mapWording } from "#rooms/map/pages/index.ts";
import { searchWording } from "#rooms/search/pages/index.ts";
import { sharedRefusals } from "#shared/refusals.ts";
import type { Sentences } from "#shared/sentences.ts";
import { gridWording } from "#web-kit/grid/wording.ts";
import { registerWording } from "#web-kit/register/wording.ts";
import { kitWording } from "#web-kit/wording.ts";
import { webWording } from "./wording.ts";

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
  boundaryWording,
  boundaryRefusals,
  placeRefusals,
  roleWording,
  accessWording,
  accessRefusals,
  auditWording,
  auditRefusals,
  calendarWording,
  calendarPageWording,
  yearNoticeWording,
  organisationWording,
  organisationRefusals,
  rulesWording,
  ruleRefusals,
  planWording,
  importWording,
  mendWording,
  originalWording,
  planFileWording,
  findingPageWording,
  alignmentWording,
  changePageWording,
  themeWording,
  planRefusals,
  assignmentWording,
  evidenceWording,
  exportWording,
  ladderWording,
  rhythmWording,
  noticePageWording,
  orderWording,
  obstacleWording,
  partWording,
  startWording,
  trackerWording,
  viewWording,
  assignmentPageWording,
  assignmentRefusals,
  indicatorWording,
  indicatorRefusals,
  indicatorPageWording,
  balanceWording,
  reportWording,
  reportPageWording,
  reportRefusals,
  meetingWording,
  outgoingRefusals,
  chaseWording,
  outgoingPageWording,
  programmeWording,
  petitionWording,
  petitionRefusals,
  searchWording,
  mapWording,
  mapRefusals,
  publicWording,
  publishingWording,
  publishingRefusals,
];
