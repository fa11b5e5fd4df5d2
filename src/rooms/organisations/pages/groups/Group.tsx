import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { type GroupOnDay, leaveSeatEndpoint, takeSeatEndpoint } from "../../model/index.ts";
import { BodyPicker, type PickedBody } from "../BodyPicker.tsx";
import { daysInWords } from "../days-in-words.ts";
import { Choice, KeepForm } from "../keep/KeepForm.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";

type Part = { readonly group: GroupOnDay; readonly asOf: PlainDate };
type Member = GroupOnDay["members"][number];

export function Group({ group, asOf, mayKeep }: Part & { readonly mayKeep: boolean }) {
  const say = useOrganisationWords();
  const sitting = group.members.filter(({ isSitting }) => isSitting);
  const others = group.members.filter(({ isSitting }) => !isSitting);
  return (
    <section className="body-group">
      <h2 lang="vi">{group.name}</h2>
      {group.aliases.length > 0 && (
        <p className="label" lang="vi">
          {say("organisations.groups.also", { names: group.aliases.join("; ") })}
        </p>
      )}
      <p>{say("organisations.groups.count", { count: sitting.length })}</p>
      <details>
        <summary>{say("organisations.groups.members")}</summary>
        <Members members={sitting} asOf={asOf} />
        {others.length > 0 && (
          <>
            <h3>{say("organisations.groups.others")}</h3>
            <Members members={others} asOf={asOf} />
          </>
        )}
      </details>
      {mayKeep && (
        <details className="noprint">
          <summary>{say("organisations.groups.keep")}</summary>
          <TakeSeat group={group} asOf={asOf} />
          {sitting.length > 0 && <LeaveSeat group={group} asOf={asOf} sitting={sitting} />}
        </details>
      )}
    </section>
  );
}

function Members({ members, asOf }: { members: readonly Member[]; asOf: PlainDate }) {
  const say = useOrganisationWords();
  return (
    <ul className="group-members">
      {members.map(({ body, ...days }) => (
        <li key={`${body.id} ${days.validFrom}`}>
          <Link
            className="link"
            to="/co-quan/$organisationId"
            params={{ organisationId: body.id }}
            search={{ ngay: asOf }}
            lang="vi"
          >
            {body.name}
          </Link>{" "}
          <span className="label">{daysInWords(days, say)}</span>
        </li>
      ))}
    </ul>
  );
}

const NOBODY: PickedBody = { name: "", id: null };

function TakeSeat({ group: { id, version }, asOf }: Part) {
  const say = useOrganisationWords();
  const [body, setBody] = useState(NOBODY);
  const [from, setFrom] = useState(asOf);
  const [basis, setBasis] = useState("");
  const taking = useAct(
    (organisationId: NonNullable<PickedBody["id"]>, idempotencyKey) =>
      callEndpoint(takeSeatEndpoint, {
        params: { groupId: id },
        version,
        body: { organisationId, from, basis },
        idempotencyKey,
      }),
    () => {
      setBody(NOBODY);
      setBasis("");
    },
  );
  const acting = { ...taking, run: () => body.id !== null && taking.run(body.id) };
  return (
    <KeepForm acting={acting} isReady={body.id !== null} basis={basis} onBasis={setBasis}>
      <BodyPicker
        label={say("organisations.groups.take")}
        day={from}
        value={body}
        onPick={setBody}
        hint={say("organisations.reorganise.unknown")}
      />
      <DayField label={say("organisations.keep.from")} day={from} onChoose={setFrom} />
    </KeepForm>
  );
}

function LeaveSeat({ group: { id, version }, asOf, sitting }: Part & { readonly sitting: readonly Member[] }) {
  const say = useOrganisationWords();
  const [named, setChosen] = useState<Member["body"]["id"]>();
  const chosen = (sitting.find(({ body }) => body.id === named) ?? sitting[0])?.body.id;
  const [lastDay, setLastDay] = useState(asOf);
  const [basis, setBasis] = useState("");
  const leaving = useAct(
    (organisationId: Member["body"]["id"], idempotencyKey) =>
      callEndpoint(leaveSeatEndpoint, {
        params: { groupId: id },
        version,
        body: { organisationId, lastDay, basis },
        idempotencyKey,
      }),
    () => setBasis(""),
  );
  const acting = { ...leaving, run: () => chosen !== undefined && leaving.run(chosen) };
  return (
    <KeepForm acting={acting} isReady={chosen !== undefined} basis={basis} onBasis={setBasis}>
      <Choice
        label={say("organisations.groups.leave")}
        options={sitting.map(({ body }) => [body.id, body.name])}
        value={chosen ?? ""}
        onChoose={(value) => setChosen(sitting.find(({ body }) => body.id === value)?.body.id)}
      />
      <DayField label={say("organisations.groups.last-day")} day={lastDay} onChoose={setLastDay} />
    </KeepForm>
  );
}
