import { useId, useState } from "react";
import type { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useWords } from "#web-kit/use-words.ts";
import { type getPersonEndpoint, givePostEndpoint, handOverEndpoint, type PersonId, Post } from "../../model/index.ts";
import { BodyPicker, type PickedBody } from "../BodyPicker.tsx";
import { TextField } from "../reorganisation/ChangeFields.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("assignments");

export type PersonPart = { readonly person: z.output<typeof getPersonEndpoint.output> };

export function GivePost({ person: { id, asOf } }: PersonPart) {
  const say = useOrganisationWords();
  const [body, setBody] = useState<PickedBody>({ name: "", id: null });
  const [post, setPost] = useState<Post>("monitor");
  const [field, setField] = useState("");
  const [basis, setBasis] = useState("");
  const [unit, setUnit] = useState<PickedBody>({ name: "", id: null });
  const [from, setFrom] = useState<PlainDate>(asOf);
  const [until, setUntil] = useState("");
  const giving = useAct((organisationId: NonNullable<PickedBody["id"]>, idempotencyKey) =>
    callEndpoint(givePostEndpoint, {
      params: { personId: id },
      body: {
        organisationId,
        post,
        field: field.trim() === "" ? null : field.trim(),
        handlingUnitId: post === "handler" ? unit.id : null,
        basis: basis.trim() === "" ? null : basis.trim(),
        validFrom: from,
        validTo: PlainDate.safeParse(until).data ?? null,
      },
      idempotencyKey,
    }),
  );
  return (
    <form
      className="body-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.id !== null) giving.run(body.id);
      }}
    >
      <BodyPicker
        label={say("organisations.reorganise.body")}
        day={from}
        value={body}
        onPick={setBody}
        hint={say("organisations.reorganise.unknown")}
      />
      <PostField post={post} onChoose={setPost} />
      {post === "handler" && (
        <BodyPicker
          label={say("people.give.unit")}
          day={from}
          value={unit}
          onPick={setUnit}
          hint={say("organisations.reorganise.unknown")}
        />
      )}
      <TextField label={say("people.give.field")} value={field} onType={setField} />
      <TextField label={say("people.give.basis")} value={basis} onType={setBasis} />
      <DayField label={say("people.give.from")} day={from} onChoose={setFrom} />
      <LastDay label={say("people.give.until")} value={until} onValue={setUntil} />
      <button
        type="submit"
        className="btn"
        disabled={
          body.id === null || (post === "handler" && unit.name.trim() !== "" && unit.id === null) || giving.isBusy
        }
      >
        {say("people.give.submit")}
      </button>
      {giving.problem && <ProblemNote problem={giving.problem} onRetry={giving.retry} />}
    </form>
  );
}

function LastDay({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)} />
    </div>
  );
}

function PostField({ post, onChoose }: { post: Post; onChoose: (post: Post) => void }) {
  const say = useOrganisationWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("people.give.post")}</label>
      <select id={id} value={post} onChange={({ currentTarget }) => onChoose(Post.parse(currentTarget.value))}>
        {Post.options.map((each) => (
          <option key={each} value={each}>
            {say(`people.post.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function HandingOver({ person: { id, asOf, name } }: PersonPart) {
  const say = useOrganisationWords();
  const sayAny = useWords();
  const [to, setTo] = useState<PersonId | null>(null);
  const [basis, setBasis] = useState("");
  const [from, setFrom] = useState<PlainDate>(asOf);
  const handing = useAct(
    (step: { readonly toId: PersonId; readonly mode: "dry-run" | "record"; readonly linesSeen: number | null }, key) =>
      callEndpoint(handOverEndpoint, { params: { personId: id }, body: { ...step, from, basis }, idempotencyKey: key }),
  );
  // What was looked at for other words than those that stand here now is looked at again.
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const asked = JSON.stringify([to, basis, from]);
  const seen = handing.value?.isRecorded === true || lookedAt === asked ? handing.value : undefined;
  const count = seen?.lines.reduce((sum, line) => sum + line.count, 0) ?? 0;
  return (
    <form
      className="body-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (to === null) return;
        setLookedAt(asked);
        handing.run({ toId: to, mode: "dry-run", linesSeen: null });
      }}
    >
      <p>{say("people.handover.explain", { name })}</p>
      <PersonPicker label={say("people.give.person")} except={id} onPick={setTo} hint={say("people.give.unknown")} />
      <TextField label={say("people.give.basis")} value={basis} onType={setBasis} />
      <DayField label={say("people.give.from")} day={from} onChoose={setFrom} onEmpty={() => setLookedAt(null)} />
      <button type="submit" className="btn" disabled={to === null || basis.trim().length < 3 || handing.isBusy}>
        {say("people.handover.preview")}
      </button>
      {handing.problem && <ProblemNote problem={handing.problem} onRetry={handing.retry} />}
      {seen && (
        <ul aria-live="polite">
          {seen.lines.map((line) => (
            <li key={line.label}>{say("people.handover.line", { label: sayAny(line.label), count: line.count })}</li>
          ))}
        </ul>
      )}
      {seen?.isRecorded === true && <p role="status">{say("people.handover.done")}</p>}
      {seen?.isRecorded === false && count === 0 && <p role="status">{say("people.handover.nothing", { name })}</p>}
      {seen?.isRecorded === false && count > 0 && to !== null && (
        <button
          type="button"
          className="btn main"
          disabled={handing.isBusy}
          onClick={() => handing.run({ toId: to, mode: "record", linesSeen: count })}
        >
          {say("people.handover.submit", { count })}
        </button>
      )}
    </form>
  );
}
