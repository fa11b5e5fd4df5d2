import { useState } from "react";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { isGivenRole, listAccountsEndpoint, type Member, setDutiesEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { type ChosenDuties, dutiesOf } from "./chosen-duties.ts";
import { DutyFields } from "./DutyFields.tsx";

export function DutiesModal({ person, onClose }: { person: Member; onClose: () => void }) {
  const say = useAccessWords();
  const { id, name, version } = person;
  const [chosen, setChosen] = useState<ChosenDuties>({
    roles: person.roles.filter(isGivenRole),
    bodies: person.bodies,
  });
  const sending = useSending(setDutiesEndpoint, [listAccountsEndpoint], onClose);
  return (
    <Modal title={say("access.duties.title", { name })} onClose={onClose}>
      <form
        className="people-form"
        onSubmit={(event) => {
          event.preventDefault();
          sending.send({ params: { membershipId: id }, version, body: dutiesOf(chosen) });
        }}
      >
        <DutyFields chosen={chosen} onChoose={setChosen} />
        <p className="label">{say("access.duties.signs-out")}</p>
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <button type="submit" className="btn main" disabled={chosen.roles.length === 0 || sending.isSending}>
          {say("access.duties.save")}
        </button>
      </form>
    </Modal>
  );
}
