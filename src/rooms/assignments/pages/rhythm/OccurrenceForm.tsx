import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AssignmentId,
  decideOccurrenceEndpoint,
  getRhythmEndpoint,
  listOwnOccurrencesEndpoint,
  type Occurrence,
  type OccurrenceAct,
  reportOccurrenceEndpoint,
} from "../../model/index.ts";
import { useRhythmWords } from "./use-rhythm-words.ts";

type Props = {
  readonly assignmentId: AssignmentId;
  readonly occurrence: Occurrence;
  readonly act: OccurrenceAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The few words of a step of one occurrence; what is typed stays until it has been taken. */
export function OccurrenceForm({ assignmentId, occurrence, act, onClose, onDone }: Props) {
  const say = useRhythmWords();
  const { period, version, dueOn } = occurrence;
  const [draft, change, drop] = useDraft(`occurrence.${assignmentId}.${period}.${act}`, { words: "", product: "" });
  const taken = () => {
    drop();
    onDone();
  };
  const shows = [getRhythmEndpoint, listOwnOccurrencesEndpoint];
  const reporting = useSending(reportOccurrenceEndpoint, shows, taken);
  const deciding = useSending(decideOccurrenceEndpoint, shows, taken);
  const { problem, isSending } = act === "report" ? reporting : deciding;
  const said = (text: string) => (text.trim() === "" ? null : text.trim());
  return (
    <form
      className="duty-form"
      aria-label={`${say(`rhythm.act.${act}`)} ${dueOn}`}
      onSubmit={(event) => {
        event.preventDefault();
        const params = { assignmentId, period };
        const words = said(draft.words);
        if (act === "report") reporting.send({ params, version, body: { words, product: said(draft.product) } });
        else deciding.send({ params, version, body: { act, words } });
      }}
    >
      {act === "report" && (
        <TextField
          label={say("rhythm.field.product")}
          value={draft.product}
          onValue={(product) => change({ product })}
        />
      )}
      <TextField
        label={say("rhythm.field.words")}
        rows={3}
        value={draft.words}
        onValue={(words) => change({ words })}
      />
      {problem && <ProblemNote problem={problem} />}
      <p className="duty-go">
        <button type="submit" className="btn main" disabled={isSending}>
          {say(`rhythm.act.${act}`)}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("rhythm.cancel")}
        </button>
      </p>
    </form>
  );
}
