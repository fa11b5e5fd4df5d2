import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  getAssignmentLadderEndpoint,
  getLadderEndpoint,
  getRhythmEndpoint,
  type LadderStanding,
  settleLadderEndpoint,
} from "../../model/index.ts";
import "../duty.css";
import { draftOf, ladderOf } from "./ladder-draft.ts";
import "./ladder.css";
import { useLadderWords } from "./use-ladder-words.ts";

type Standing = LadderStanding & { readonly mayKeep: boolean };

/** The territory's ladder: read by everybody who works with duties, settled by the office with its basis. */
export function LadderSettingSection() {
  const say = useLadderWords();
  const answer = useEndpoint(getLadderEndpoint, {});
  if (!answer.data?.ok) return null;
  const standing = answer.data.value;
  const { settled } = standing;
  return (
    <section aria-labelledby="ladder-title">
      <h2 id="ladder-title">{say("ladder.setting.title")}</h2>
      <p>{say("ladder.setting.lead")}</p>
      {settled === null ? (
        <p className="finding">{say("ladder.setting.shipped")}</p>
      ) : (
        <p className="added">
          {say("ladder.setting.settled", {
            name: settled.writtenBy,
            day: formatDay(settled.writtenOn),
            basis: settled.basis,
          })}
        </p>
      )}
      <LadderForm key={settled?.version ?? 0} standing={standing} />
    </section>
  );
}

function LadderForm({ standing: { ladder, settled, mayKeep } }: { standing: Standing }) {
  const say = useLadderWords();
  const [draft, setDraft] = useState(() => draftOf(ladder));
  const [basis, setBasis] = useState("");
  const read = ladderOf(draft);
  const { send, isSending, problem } = useSending(
    settleLadderEndpoint,
    [getLadderEndpoint, getAssignmentLadderEndpoint, getRhythmEndpoint],
    () => setBasis(""),
  );
  const field = (part: "before" | "after" | "head" | "office" | "alive", hint: "several" | "one" | "alive.hint") => (
    <TextField
      label={say(`ladder.setting.${part}`)}
      hint={say(`ladder.setting.${hint}`)}
      value={draft[part]}
      onValue={(value) => setDraft({ ...draft, [part]: value })}
      disabled={!mayKeep}
    />
  );
  return (
    <form
      className="ladder-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (read) send({ body: { ladder: read, basis, seenVersion: settled?.version ?? null } });
      }}
    >
      {field("before", "several")}
      {field("after", "several")}
      {field("head", "one")}
      {field("office", "one")}
      {field("alive", "alive.hint")}
      <label className="duty-check">
        <input
          type="checkbox"
          checked={draft.onDay}
          disabled={!mayKeep}
          onChange={({ currentTarget }) => setDraft({ ...draft, onDay: currentTarget.checked })}
        />
        {say("ladder.setting.on-day")}
      </label>
      {!read && <p className="finding wide">{say("ladder.setting.unreadable")}</p>}
      {mayKeep && (
        <>
          <div className="wide">
            <TextField label={say("ladder.setting.basis")} value={basis} onValue={setBasis} required />
          </div>
          <button type="submit" className="btn main" disabled={isSending || !read || basis.trim().length < 5}>
            {say("ladder.setting.save")}
          </button>
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
