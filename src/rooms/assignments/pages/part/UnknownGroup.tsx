import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { listGroupsEndpoint, OrganisationGroupId } from "#rooms/organisations/model/index.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AssignmentDetail,
  getAssignmentEndpoint,
  listOwnPartsEndpoint,
  listPartsEndpoint,
  nameGroupEndpoint,
} from "../../model/index.ts";
import { usePartWords } from "./use-part-words.ts";

type Props = {
  readonly duty: Pick<AssignmentDetail, "id" | "version">;
  /** As the document's words name the group. */
  readonly name: string;
  readonly mayName: boolean;
  /** In how many other assignments the same words are known now too. */
  readonly onDone: (others: number) => void;
};

/** Words that lead an assignment and are no group of the register; whoever gave it says which group they mean. */
export function UnknownGroup({ duty, name, mayName, onDone }: Props) {
  const say = usePartWords();
  return (
    <>
      <p className="finding">{say("part.group-unknown", { name })}</p>
      {mayName && (
        <details className="noprint">
          <summary>{say("group.name", { name })}</summary>
          <NameGroupForm duty={duty} name={name} onDone={onDone} />
        </details>
      )}
    </>
  );
}

function NameGroupForm({ duty, name, onDone }: Omit<Props, "mayName">) {
  const say = usePartWords();
  const id = useId();
  const groups = useEndpoint(listGroupsEndpoint, { query: {} });
  const [groupId, setGroupId] = useState<OrganisationGroupId | null>(null);
  const [draft, change, drop] = useDraft(`name-group.${duty.id}.${name}`, { basis: "" });
  const sending = useSending(
    nameGroupEndpoint,
    [getAssignmentEndpoint, listPartsEndpoint, listOwnPartsEndpoint],
    ({ others }) => {
      drop();
      onDone(others);
    },
  );
  const known = groups.data?.ok ? groups.data.value.groups : [];
  return (
    <form
      className="duty-form"
      aria-label={say("group.name", { name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (groupId === null) return;
        sending.send({ params: { assignmentId: duty.id }, version: duty.version, body: { name, groupId, basis: draft.basis } });
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say("group.which")}</label>
        <select id={id} required value={groupId ?? ""} onChange={({ currentTarget }) => setGroupId(OrganisationGroupId.safeParse(currentTarget.value).data ?? null)}>
          <option value="">{say("group.none")}</option>
          {known.map((group) => (
            <option key={group.id} value={group.id} lang="vi">
              {say("group.members", { name: group.name, count: group.members.filter(({ isSitting }) => isSitting).length })}
            </option>
          ))}
        </select>
      </div>
      <p>
        <Link to="/co-quan/nhom" search={{}}>
          {say("group.add")}
        </Link>
      </p>
      <TextField label={say("complement.basis")} required value={draft.basis} onValue={(basis) => change({ basis })} />
      <p className="label">{say("group.reach", { name })}</p>
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p className="duty-go">
        <button type="submit" className="btn main" disabled={sending.isSending || groupId === null}>
          {say("group.send")}
        </button>
      </p>
    </form>
  ); // prettier-ignore
}
