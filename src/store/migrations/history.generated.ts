// Generated from the folder by `npm run generate`; do not edit.
import type { Migration } from "./migration.ts";
import { up as at202611240130 } from "./2026-11-24-0130-store-create-workspace.ts";
import { up as at202611240131 } from "./2026-11-24-0131-store-create-audit.ts";
import { up as at202611240132 } from "./2026-11-24-0132-store-create-idempotency-key.ts";
import { up as at202611240133 } from "./2026-11-24-0133-store-create-stored-file.ts";
import { up as at202611240140 } from "./2026-11-24-0140-documents-create-document.ts";
import { up as at202611240141 } from "./2026-11-24-0141-documents-create-clause.ts";
import { up as at202611240145 } from "./2026-11-24-0145-plans-create-plan.ts";
import { up as at202611240146 } from "./2026-11-24-0146-plans-create-proposal.ts";
import { up as at202611240147 } from "./2026-11-24-0147-plans-create-solution.ts";
import { up as at202611240150 } from "./2026-11-24-0150-assignments-create-assignment.ts";
import { up as at202611240155 } from "./2026-11-24-0155-indicators-create-target.ts";
import { up as at202611240160 } from "./2026-11-24-0160-programmes-create-programme.ts";
import { up as at202611240500 } from "./2026-11-24-0500-places-allow-folded-search.ts";
import { up as at202611240501 } from "./2026-11-24-0501-places-create-place.ts";
import { up as at202611240510 } from "./2026-11-24-0510-organisations-create-organisation.ts";
import { up as at202611240511 } from "./2026-11-24-0511-organisations-create-succession.ts";
import { up as at202611240512 } from "./2026-11-24-0512-organisations-create-group.ts";
import { up as at202611251425 } from "./2026-11-25-1425-assignments-point-to-bodies.ts";
import { up as at202611251426 } from "./2026-11-25-1426-plans-read-bodies-on-a-day.ts";
import { up as at202611251427 } from "./2026-11-25-1427-organisations-choose-carrier.ts";
import { up as at202611251430 } from "./2026-11-25-1430-registers-create-register-value.ts";
import { up as at202611251440 } from "./2026-11-25-1440-organisations-replace-groups.ts";
import { up as at202611251445 } from "./2026-11-25-1445-land-create-industrial-zone.ts";
import { up as at202611251455 } from "./2026-11-25-1455-access-create-identity.ts";
import { up as at202611251456 } from "./2026-11-25-1456-access-create-membership.ts";
import { up as at202611251500 } from "./2026-11-25-1500-organisations-create-person.ts";
import { up as at202611251501 } from "./2026-11-25-1501-assignments-name-people.ts";
import { up as at202611251502 } from "./2026-11-25-1502-store-create-periodic-run.ts";
import { up as at202611251503 } from "./2026-11-25-1503-plans-create-finding-answer.ts";
import { up as at202611251510 } from "./2026-11-25-1510-rules-create-office-figure.ts";
import { up as at202611251519 } from "./2026-11-25-1519-store-index-audit-actor.ts";
import { up as at202611251520 } from "./2026-11-25-1520-places-search-one-column.ts";
import { up as at202611251521 } from "./2026-11-25-1521-organisations-search-one-column.ts";
import { up as at202611251539 } from "./2026-11-25-1539-plans-continue-plan.ts";
import { up as at202611251541 } from "./2026-11-25-1541-assignments-keep-wording.ts";
import { up as at202611251621 } from "./2026-11-25-1621-documents-create-rendition.ts";
import { up as at202611251746 } from "./2026-11-25-1746-assignments-keep-steps.ts";
import { up as at202611251747 } from "./2026-11-25-1747-calendar-create-office-calendar.ts";
import { up as at202611251758 } from "./2026-11-25-1758-places-index-words.ts";
import { up as at202611251759 } from "./2026-11-25-1759-organisations-index-words.ts";
import { up as at202611251801 } from "./2026-11-25-1801-programmes-create-registers.ts";
import { up as at202611251802 } from "./2026-11-25-1802-land-create-registers.ts";
import { up as at202611251803 } from "./2026-11-25-1803-minerals-create-registers.ts";
import { up as at202611251804 } from "./2026-11-25-1804-technology-create-registers.ts";
import { up as at202611251805 } from "./2026-11-25-1805-industries-create-registers.ts";
import { up as at202611251806 } from "./2026-11-25-1806-support-create-registers.ts";
import { up as at202611251811 } from "./2026-11-25-1811-documents-allow-workbooks.ts";
import { up as at202611251846 } from "./2026-11-25-1846-store-create-lineage.ts";
import { up as at202611251850 } from "./2026-11-25-1850-access-search-membership.ts";
import { up as at202611251857 } from "./2026-11-25-1857-indicators-create-road.ts";
import { up as at202611251926 } from "./2026-11-25-1926-assignments-index-cells.ts";
import { up as at202611251932 } from "./2026-11-25-1932-indicators-index-levels.ts";
import { up as at202611252218 } from "./2026-11-25-2218-plans-create-amendment.ts";
import { up as at202611252224 } from "./2026-11-25-2224-documents-create-page.ts";
import { up as at202611252238 } from "./2026-11-25-2238-plans-align-plan.ts";
import { up as at202611252241 } from "./2026-11-25-2241-documents-count-weak-words.ts";
import { up as at202611252256 } from "./2026-11-25-2256-places-create-boundary.ts";
import { up as at202611252324 } from "./2026-11-25-2324-assignments-know-orders.ts";
import { up as at202611252325 } from "./2026-11-25-2325-indicators-create-territory.ts";
import { up as at202611260256 } from "./2026-11-26-0256-indicators-add-formula.ts";
import { up as at202611260258 } from "./2026-11-26-0258-reports-create-report.ts";
import { up as at202611260301 } from "./2026-11-26-0301-plans-create-theme.ts";
import { up as at202611260303 } from "./2026-11-26-0303-assignments-create-part.ts";
import { up as at202611260324 } from "./2026-11-26-0324-publishing-create-outgoing.ts";
import { up as at202611260337 } from "./2026-11-26-0337-publishing-create-publication.ts";
import { up as at202611260347 } from "./2026-11-26-0347-search-create-search-entry.ts";
import { up as at202611260349 } from "./2026-11-26-0349-assignments-keep-evidence.ts";
import { up as at202611260357 } from "./2026-11-26-0357-indicators-create-collection.ts";
import { up as at202611260404 } from "./2026-11-26-0404-reports-create-meeting.ts";
import { up as at202611260409 } from "./2026-11-26-0409-indicators-create-balance-line.ts";
import { up as at202611260410 } from "./2026-11-26-0410-indicators-create-criteria.ts";
import { up as at202611261200 } from "./2026-11-26-1200-search-index-near-lots.ts";
import { up as at202611261205 } from "./2026-11-26-1205-assignments-create-ladder.ts";
import { up as at202611261210 } from "./2026-11-26-1210-organisations-find-person-by-email.ts";
import { up as at202611261212 } from "./2026-11-26-1212-indicators-link-results.ts";
import { up as at202611261215 } from "./2026-11-26-1215-notifications-create-letter.ts";
import { up as at202611261225 } from "./2026-11-26-1225-calendar-feed-of-duties.ts";
import { up as at202611261230 } from "./2026-11-26-1230-search-create-search-word.ts";
import { up as at202611261236 } from "./2026-11-26-1236-indicators-hold-reviews.ts";
import { up as at202611261240 } from "./2026-11-26-1240-assignments-create-obstacle.ts";
import { up as at202611261242 } from "./2026-11-26-1242-notifications-tell-returned-reports.ts";
import { up as at202611261258 } from "./2026-11-26-1258-indicators-index-wholes.ts";
import { up as at202611261300 } from "./2026-11-26-1300-assignments-create-rhythm.ts";
import { up as at202611261510 } from "./2026-11-26-1510-indicators-end-targets.ts";
import { up as at202611261527 } from "./2026-11-26-1527-assignments-count-occurrences.ts";
import { up as at202611261551 } from "./2026-11-26-1551-support-follow-petitions.ts";
import { up as at202611261602 } from "./2026-11-26-1602-indicators-add-breakdowns.ts";
import { up as at202611261631 } from "./2026-11-26-1631-assignments-widen-lists.ts";
import { up as at202611261905 } from "./2026-11-26-1905-assignments-keep-tally.ts";
import { up as at202611261914 } from "./2026-11-26-1914-indicators-keep-share-in-cells.ts";
import { up as at202611261925 } from "./2026-11-26-1925-assignments-walk-every-list.ts";
import { up as at202611261947 } from "./2026-11-26-1947-indicators-name-source.ts";
import { up as at202611262050 } from "./2026-11-26-2050-calendar-create-year-notice.ts";
import { up as at202611270050 } from "./2026-11-27-0050-indicators-bind-row-to-place.ts";
import { up as at202611270620 } from "./2026-11-27-0620-assignments-tally-a-body-in-a-row.ts";
import { up as at202611270640 } from "./2026-11-27-0640-assignments-count-from-duties.ts";
import { up as at202611270745 } from "./2026-11-27-0745-assignments-complement-names-group.ts";
import { up as at202611271215 } from "./2026-11-27-1215-organisations-follow-on-the-day.ts";
import { up as at202611271505 } from "./2026-11-27-1505-organisations-withdraw-ahead.ts";

/** One linear history. A migration that was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  { name: "2026-11-24-0130-store-create-workspace", up: at202611240130 },
  { name: "2026-11-24-0131-store-create-audit", up: at202611240131 },
  { name: "2026-11-24-0132-store-create-idempotency-key", up: at202611240132 },
  { name: "2026-11-24-0133-store-create-stored-file", up: at202611240133 },
  { name: "2026-11-24-0140-documents-create-document", up: at202611240140 },
  { name: "2026-11-24-0141-documents-create-clause", up: at202611240141 },
  { name: "2026-11-24-0145-plans-create-plan", up: at202611240145 },
  { name: "2026-11-24-0146-plans-create-proposal", up: at202611240146 },
  { name: "2026-11-24-0147-plans-create-solution", up: at202611240147 },
  { name: "2026-11-24-0150-assignments-create-assignment", up: at202611240150 },
  { name: "2026-11-24-0155-indicators-create-target", up: at202611240155 },
  { name: "2026-11-24-0160-programmes-create-programme", up: at202611240160 },
  { name: "2026-11-24-0500-places-allow-folded-search", up: at202611240500 },
  { name: "2026-11-24-0501-places-create-place", up: at202611240501 },
  { name: "2026-11-24-0510-organisations-create-organisation", up: at202611240510 },
  { name: "2026-11-24-0511-organisations-create-succession", up: at202611240511 },
  { name: "2026-11-24-0512-organisations-create-group", up: at202611240512 },
  { name: "2026-11-25-1425-assignments-point-to-bodies", up: at202611251425 },
  { name: "2026-11-25-1426-plans-read-bodies-on-a-day", up: at202611251426 },
  { name: "2026-11-25-1427-organisations-choose-carrier", up: at202611251427 },
  { name: "2026-11-25-1430-registers-create-register-value", up: at202611251430 },
  { name: "2026-11-25-1440-organisations-replace-groups", up: at202611251440 },
  { name: "2026-11-25-1445-land-create-industrial-zone", up: at202611251445 },
  { name: "2026-11-25-1455-access-create-identity", up: at202611251455 },
  { name: "2026-11-25-1456-access-create-membership", up: at202611251456 },
  { name: "2026-11-25-1500-organisations-create-person", up: at202611251500 },
  { name: "2026-11-25-1501-assignments-name-people", up: at202611251501 },
  { name: "2026-11-25-1502-store-create-periodic-run", up: at202611251502 },
  { name: "2026-11-25-1503-plans-create-finding-answer", up: at202611251503 },
  { name: "2026-11-25-1510-rules-create-office-figure", up: at202611251510 },
  { name: "2026-11-25-1519-store-index-audit-actor", up: at202611251519 },
  { name: "2026-11-25-1520-places-search-one-column", up: at202611251520 },
  { name: "2026-11-25-1521-organisations-search-one-column", up: at202611251521 },
  { name: "2026-11-25-1539-plans-continue-plan", up: at202611251539 },
  { name: "2026-11-25-1541-assignments-keep-wording", up: at202611251541 },
  { name: "2026-11-25-1621-documents-create-rendition", up: at202611251621 },
  { name: "2026-11-25-1746-assignments-keep-steps", up: at202611251746 },
  { name: "2026-11-25-1747-calendar-create-office-calendar", up: at202611251747 },
  { name: "2026-11-25-1758-places-index-words", up: at202611251758 },
  { name: "2026-11-25-1759-organisations-index-words", up: at202611251759 },
  { name: "2026-11-25-1801-programmes-create-registers", up: at202611251801 },
  { name: "2026-11-25-1802-land-create-registers", up: at202611251802 },
  { name: "2026-11-25-1803-minerals-create-registers", up: at202611251803 },
  { name: "2026-11-25-1804-technology-create-registers", up: at202611251804 },
  { name: "2026-11-25-1805-industries-create-registers", up: at202611251805 },
  { name: "2026-11-25-1806-support-create-registers", up: at202611251806 },
  { name: "2026-11-25-1811-documents-allow-workbooks", up: at202611251811 },
  { name: "2026-11-25-1846-store-create-lineage", up: at202611251846 },
  { name: "2026-11-25-1850-access-search-membership", up: at202611251850 },
  { name: "2026-11-25-1857-indicators-create-road", up: at202611251857 },
  { name: "2026-11-25-1926-assignments-index-cells", up: at202611251926 },
  { name: "2026-11-25-1932-indicators-index-levels", up: at202611251932 },
  { name: "2026-11-25-2218-plans-create-amendment", up: at202611252218 },
  { name: "2026-11-25-2224-documents-create-page", up: at202611252224 },
  { name: "2026-11-25-2238-plans-align-plan", up: at202611252238 },
  { name: "2026-11-25-2241-documents-count-weak-words", up: at202611252241 },
  { name: "2026-11-25-2256-places-create-boundary", up: at202611252256 },
  { name: "2026-11-25-2324-assignments-know-orders", up: at202611252324 },
  { name: "2026-11-25-2325-indicators-create-territory", up: at202611252325 },
  { name: "2026-11-26-0256-indicators-add-formula", up: at202611260256 },
  { name: "2026-11-26-0258-reports-create-report", up: at202611260258 },
  { name: "2026-11-26-0301-plans-create-theme", up: at202611260301 },
  { name: "2026-11-26-0303-assignments-create-part", up: at202611260303 },
  { name: "2026-11-26-0324-publishing-create-outgoing", up: at202611260324 },
  { name: "2026-11-26-0337-publishing-create-publication", up: at202611260337 },
  { name: "2026-11-26-0347-search-create-search-entry", up: at202611260347 },
  { name: "2026-11-26-0349-assignments-keep-evidence", up: at202611260349 },
  { name: "2026-11-26-0357-indicators-create-collection", up: at202611260357 },
  { name: "2026-11-26-0404-reports-create-meeting", up: at202611260404 },
  { name: "2026-11-26-0409-indicators-create-balance-line", up: at202611260409 },
  { name: "2026-11-26-0410-indicators-create-criteria", up: at202611260410 },
  { name: "2026-11-26-1200-search-index-near-lots", up: at202611261200 },
  { name: "2026-11-26-1205-assignments-create-ladder", up: at202611261205 },
  { name: "2026-11-26-1210-organisations-find-person-by-email", up: at202611261210 },
  { name: "2026-11-26-1212-indicators-link-results", up: at202611261212 },
  { name: "2026-11-26-1215-notifications-create-letter", up: at202611261215 },
  { name: "2026-11-26-1225-calendar-feed-of-duties", up: at202611261225 },
  { name: "2026-11-26-1230-search-create-search-word", up: at202611261230 },
  { name: "2026-11-26-1236-indicators-hold-reviews", up: at202611261236 },
  { name: "2026-11-26-1240-assignments-create-obstacle", up: at202611261240 },
  { name: "2026-11-26-1242-notifications-tell-returned-reports", up: at202611261242 },
  { name: "2026-11-26-1258-indicators-index-wholes", up: at202611261258 },
  { name: "2026-11-26-1300-assignments-create-rhythm", up: at202611261300 },
  { name: "2026-11-26-1510-indicators-end-targets", up: at202611261510 },
  { name: "2026-11-26-1527-assignments-count-occurrences", up: at202611261527 },
  { name: "2026-11-26-1551-support-follow-petitions", up: at202611261551 },
  { name: "2026-11-26-1602-indicators-add-breakdowns", up: at202611261602 },
  { name: "2026-11-26-1631-assignments-widen-lists", up: at202611261631 },
  { name: "2026-11-26-1905-assignments-keep-tally", up: at202611261905 },
  { name: "2026-11-26-1914-indicators-keep-share-in-cells", up: at202611261914 },
  { name: "2026-11-26-1925-assignments-walk-every-list", up: at202611261925 },
  { name: "2026-11-26-1947-indicators-name-source", up: at202611261947 },
  { name: "2026-11-26-2050-calendar-create-year-notice", up: at202611262050 },
  { name: "2026-11-27-0050-indicators-bind-row-to-place", up: at202611270050 },
  { name: "2026-11-27-0620-assignments-tally-a-body-in-a-row", up: at202611270620 },
  { name: "2026-11-27-0640-assignments-count-from-duties", up: at202611270640 },
  { name: "2026-11-27-0745-assignments-complement-names-group", up: at202611270745 },
  { name: "2026-11-27-1215-organisations-follow-on-the-day", up: at202611271215 },
  { name: "2026-11-27-1505-organisations-withdraw-ahead", up: at202611271505 },
];
