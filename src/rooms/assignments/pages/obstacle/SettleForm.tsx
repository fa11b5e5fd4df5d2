import { useEffect, useRef } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AssignmentId,
  listObstaclesEndpoint,
  listOwnObstaclesEndpoint,
  type Obstacle,
  type ObstacleAct,
  settleObstacleEndpoint,
} from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { useObstacleWords } from "./use-obstacle-words.ts";

const SHORTEST = 3;

type Props = {
  readonly assignmentId: AssignmentId;
  readonly obstacle: Obstacle;
  readonly act: ObstacleAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** How it was resolved, or why it is taken back; what is typed stays until it has been taken. */
export function SettleForm({ assignmentId, obstacle: { id, version, cause }, act, onClose, onDone }: Props) {
  const say = useObstacleWords();
  const sayDuty = useDutyWords();
  const form = useRef<HTMLFormElement>(null);
  const [draft, change, drop] = useDraft(`obstacle.${id}.${act}`, { words: "" });
  const sending = useSending(settleObstacleEndpoint, [listObstaclesEndpoint, listOwnObstaclesEndpoint], () => {
    drop();
    onDone();
  });
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea")?.focus(), []);
  return (
    <form
      className="duty-form"
      ref={form}
      aria-label={`${say(`obstacle.act.${act}`)}: ${cause}`}
      onSubmit={(event) => {
        event.preventDefault();
        sending.send({ params: { assignmentId, obstacleId: id }, version, body: { act, words: draft.words } });
      }}
    >
      <TextField
        label={say("obstacle.field.settlement")}
        rows={3}
        required
        value={draft.words}
        onValue={(words) => change({ words })}
      />
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p className="duty-go">
        <button type="submit" className="btn main" disabled={draft.words.trim().length < SHORTEST || sending.isSending}>
          {sayDuty("duty.send", { act: say(`obstacle.act.${act}`) })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {sayDuty("duty.cancel")}
        </button>
      </p>
    </form>
  );
}
