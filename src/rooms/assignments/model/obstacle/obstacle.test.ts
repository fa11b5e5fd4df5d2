import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { obstacleStandingOf } from "./obstacle.ts";

const ON = PlainDate.parse("2026-06-10");
const dueOn = PlainDate.parse("2026-06-01");

test.for([
  { case: "open before its day", obstacle: { state: "open", waitsFor: null, dueOn: ON }, standing: { kind: "open" } },
  { case: "without a day", obstacle: { state: "open", waitsFor: null, dueOn: null }, standing: { kind: "open" } },
  { case: "past its day", obstacle: { state: "open", waitsFor: null, dueOn }, standing: { kind: "late", days: 9 } },
  { case: "waiting for one that is over", obstacle: { state: "open", waitsFor: { isOver: true }, dueOn }, standing: { kind: "freed" } },
  { case: "waiting for one that goes on", obstacle: { state: "open", waitsFor: { isOver: false }, dueOn }, standing: { kind: "late", days: 9 } },
  { case: "resolved", obstacle: { state: "resolved", waitsFor: null, dueOn }, standing: { kind: "resolved" } },
  { case: "withdrawn", obstacle: { state: "withdrawn", waitsFor: { isOver: true }, dueOn }, standing: { kind: "withdrawn" } },
] as const)("an obstacle $case", ({ obstacle, standing }) => {
  expect(obstacleStandingOf(obstacle, ON)).toEqual(standing);
}); // prettier-ignore
