import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { PlainDate } from "#shared/plain-date.ts";
import {
  type AssignmentId,
  type Evidence,
  judgeEvidenceEndpoint,
  listEvidenceEndpoint,
  withdrawEvidenceEndpoint,
} from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { useEvidenceWords } from "./use-evidence-words.ts";

type Props = {
  readonly assignmentId: AssignmentId;
  readonly piece: Evidence;
  readonly mayJudge: boolean;
  readonly mayWithdraw: boolean;
};
type Asking = "reject" | "withdraw";

export function EvidenceLine({ assignmentId, piece, mayJudge, mayWithdraw }: Props) {
  const say = useEvidenceWords();
  const sayDuty = useDutyWords();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [reason, setReason] = useState("");
  const judge = useSending(judgeEvidenceEndpoint, [listEvidenceEndpoint], () => setAsking(null));
  const withdraw = useSending(withdrawEvidenceEndpoint, [listEvidenceEndpoint], () => setAsking(null));
  const problem = judge.problem ?? withdraw.problem;
  const name = piece.fileName ?? piece.words ?? piece.url ?? "";
  const at = { params: { assignmentId, evidenceId: piece.id }, version: piece.version };
  const ask = (next: Asking) => setAsking(asking === next ? null : next);
  const button = (act: "accept" | Asking, onClick: () => void) => (
    <button type="button" className="btn plain" aria-expanded={act === "accept" ? undefined : asking === act} aria-label={say("evidence.act.of", { act: say(`evidence.${act}`), name })} onClick={onClick}>
      {say(`evidence.${act}`)}
    </button>
  ); // prettier-ignore
  return (
    <li className="part-line" data-withdrawn={piece.withdrawn !== null || undefined}>
      <p>
        <span className="label">{say(`evidence.kind.${piece.kind}`)}</span>{" "}
        {piece.url !== null ? (
          <a className="link" href={piece.url} rel="noreferrer noopener" target="_blank">
            {piece.url}
          </a>
        ) : (
          <a className="link" href={`/api/assignments/${assignmentId}/evidence/${piece.id}/file`} download lang="vi">
            {piece.fileName}
          </a>
        )}
      </p>
      <p className="label">{say("evidence.by", { name: piece.by, day: formatDay(piece.addedOn) })}</p>
      <div className="part-words">
        {piece.words !== null && <p lang="vi">{piece.words}</p>}
        {piece.kind === "photo" && <PhotoFacts piece={piece} />}
        <Verdict piece={piece} />
      </div>
      {piece.withdrawn === null && (mayJudge || mayWithdraw) && (
        <p className="duty-go noprint">
          {mayJudge && piece.verdict?.isAccepted !== true && button("accept", () => judge.send({ ...at, body: { isAccepted: true } }))}
          {mayJudge && piece.verdict?.isAccepted !== false && button("reject", () => ask("reject"))}
          {mayWithdraw && button("withdraw", () => ask("withdraw"))}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {asking !== null && (
        <form
          className="duty-form"
          aria-label={say("evidence.act.of", { act: say(`evidence.${asking}`), name })}
          onSubmit={(event) => {
            event.preventDefault();
            if (asking === "withdraw") withdraw.send({ ...at, body: { words: reason } });
            else judge.send({ ...at, body: { isAccepted: false, words: reason } });
          }}
        >
          <TextField label={say("evidence.reason")} required value={reason} onValue={setReason} />
          <p className="duty-go">
            <button type="submit" className="btn main">
              {sayDuty("duty.send", { act: say(`evidence.${asking}`) })}
            </button>
          </p>
        </form>
      )}
    </li>
  ); // prettier-ignore
}

/** What the camera says, and what of it asks for a second look. */
function PhotoFacts({ piece }: { piece: Evidence }) {
  const say = useEvidenceWords();
  const { takenAt, place, distanceMetres, doubts } = piece;
  const day = takenAt === null ? null : `${takenAt.slice(11)} ${formatDay(PlainDate.parse(takenAt.slice(0, 10)))}`;
  const facts = [
    day !== null && say("evidence.taken", { at: day }),
    place && say("evidence.place", { latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5) }),
    distanceMetres !== null && say("evidence.distance", { metres: distanceMetres }),
  ].filter((fact) => typeof fact === "string");
  return (
    <>
      {facts.length > 0 && <p className="label">{facts.join(", ")}</p>}
      {doubts.map((doubt) => (
        <p key={doubt}>
          <span className="finding">{say(`evidence.doubt.${doubt}`)}</span>
        </p>
      ))}
    </>
  );
}

function Verdict({ piece: { verdict, withdrawn } }: { piece: Evidence }) {
  const say = useEvidenceWords();
  if (withdrawn) return <p className="label">{say("evidence.withdrawn", { day: formatDay(withdrawn.on), words: withdrawn.words })}</p>; // prettier-ignore
  if (!verdict) return <p className="st waiting">{say("evidence.unjudged")}</p>;
  const who = { name: verdict.by, day: formatDay(verdict.on) };
  return (
    <p>
      <span className={verdict.isAccepted ? "st done" : "st returned"}>
        {say(verdict.isAccepted ? "evidence.accepted" : "evidence.rejected", who)}
      </span>{" "}
      {verdict.words !== null && <span lang="vi">{verdict.words}</span>}
    </p>
  );
}
