import { useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import { GIVEN_ROLES, roleDoes, roleWord } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import type { ChosenDuties, GivenRole } from "./chosen-duties.ts";

const NOBODY: PickedBody = { name: "", id: null };
/** What these may do reaches only the rows of the bodies they act for. */
const NEEDS_BODY: readonly GivenRole[] = ["lead", "coordinator", "approving-leader", "enterprise"];

/** Which roles, and for which bodies. */
export function DutyFields({ chosen, onChoose }: { chosen: ChosenDuties; onChoose: (chosen: ChosenDuties) => void }) {
  const say = useAccessWords();
  const { roles, bodies } = chosen;
  const lacksBody = bodies.length === 0 && roles.some((role) => NEEDS_BODY.includes(role));
  return (
    <>
      <fieldset>
        <legend>{say("access.duties.roles")}</legend>
        {GIVEN_ROLES.map((role) => (
          <label key={role} className="people-role">
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={({ currentTarget: { checked } }) => {
                onChoose({ ...chosen, roles: checked ? [...roles, role] : roles.filter((each) => each !== role) });
              }}
            />
            <span>
              {say(roleWord(role))}
              <small>{say(roleDoes(role))}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say("access.duties.bodies")}</legend>
        <ul className="people-bodies">
          {bodies.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="btn"
                lang="vi"
                aria-label={say("access.duties.remove", { name })}
                onClick={() => onChoose({ ...chosen, bodies: bodies.filter((body) => body.id !== id) })}
              >
                {name} ×
              </button>
            </li>
          ))}
        </ul>
        <AddBody
          onAdd={(body) => onChoose({ ...chosen, bodies: [...bodies.filter(({ id }) => id !== body.id), body] })}
        />
        {lacksBody && <p className="label">{say("access.duties.needs-body")}</p>}
      </fieldset>
    </>
  );
}

/** A body is added as soon as its whole name stands in the field. */
function AddBody({ onAdd }: { onAdd: (body: { id: string; name: string }) => void }) {
  const say = useAccessWords();
  const [picked, setPicked] = useState<PickedBody>(NOBODY);
  const [today] = useState(() => dayInVietNam(new Date()));
  return (
    <BodyPicker
      label={say("access.duties.add-body")}
      day={today}
      value={picked}
      hint={say("access.duties.body-unknown")}
      onPick={(body) => {
        if (body.id === null) return setPicked(body);
        onAdd({ id: body.id, name: body.name.trim() });
        return setPicked(NOBODY);
      }}
    />
  );
}
