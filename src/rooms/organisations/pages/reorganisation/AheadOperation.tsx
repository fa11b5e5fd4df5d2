import { Link } from "@tanstack/react-router";
import { dayInVietNam } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { InSentence } from "#web-kit/InSentence.tsx";
import type { AheadReorganisation } from "../../model/index.ts";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { BodyLines } from "./Effect.tsx";

type Props = { readonly operation: AheadReorganisation };

/** When it was recorded, and what became of it. */
export function AheadState({ operation: { id, state, effectiveOn, recordedAt, withdrawal } }: Props) {
  const say = useOrganisationWords();
  const recorded = formatDay(dayInVietNam(new Date(recordedAt)));
  if (withdrawal === null) {
    const standing = state === "waiting" ? "organisations.ahead.waits" : "organisations.ahead.was-carried-out";
    return (
      <>
        <p>{say("organisations.ahead.recorded", { day: recorded })}</p>
        <p>{say(standing, { day: formatDay(effectiveOn) })}</p>
      </>
    );
  }
  const { at, by, reason } = withdrawal;
  const day = formatDay(dayInVietNam(new Date(at)));
  return (
    <>
      <p>{say("organisations.ahead.recorded", { day: recorded })}</p>
      <p role="status">{say("organisations.ahead.was-withdrawn", { day, by })}</p>
      <p>
        <InSentence sentence={(words) => say("organisations.ahead.reason", { reason: words })} words={reason} />
      </p>
      <p className="noprint">
        <Link className="btn main" to="/co-quan/sap-xep" search={{ tu: id }}>
          {say("organisations.ahead.correct")}
        </Link>
      </p>
    </>
  );
}

/** What it begins, ends and renames as a whole, groups too. */
export function AheadEffect({ operation: { state, effect } }: Props) {
  const say = useOrganisationWords();
  return (
    <section>
      <h2>{say(state === "withdrawn" ? "organisations.ahead.would-bring" : "organisations.ahead.brings")}</h2>
      <BodyLines effect={effect} />
    </section>
  );
}
