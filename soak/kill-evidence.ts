import { FINDING_KINDS } from "./check-nothing-lost.ts";
import type { DrillRound, Victim } from "./kill-drill.ts";

const VICTIMS: readonly Victim[] = ["server", "postgres", "both"];
/** So many broken promises are told in full. */
const TOLD = 50;

/** What the rounds came to; every count of a broken promise is of what the rounds found. */
export function killEvidence(rounds: readonly DrillRound[], roundsAsked: number) {
  const sum = (of: (round: DrillRound) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const findings = rounds.flatMap((round) => round.findings);
  const restarts = rounds.map(({ restartMs }) => restartMs).toSorted((one, other) => one - other);
  return {
    rounds: rounds.length,
    roundsAsked,
    isWhole: rounds.length >= roundsAsked,
    killed: Object.fromEntries(VICTIMS.map((each) => [each, rounds.filter(({ victim }) => victim === each).length])),
    acknowledgedWrites: sum(({ acknowledged }) => acknowledged),
    sentAgainWithTheirKey: sum(({ unanswered }) => unanswered),
    answersThatSaidTryAgain: sum(({ outages }) => outages),
    filesOfUnfinishedWritesSwept: sum(({ sweptFiles }) => sweptFiles),
    broken: Object.fromEntries(
      FINDING_KINDS.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length]),
    ),
    roundsWhoseRecordVerified: rounds.filter((round) => isVerified(round)).length,
    findings: findings.slice(0, TOLD),
    restartMs: { median: restarts[Math.floor(restarts.length / 2)], max: restarts.at(-1) },
  };
}

function isVerified({ findings }: DrillRound): boolean {
  return findings.every(({ kind }) => kind !== "record-not-whole" && kind !== "failed");
}
