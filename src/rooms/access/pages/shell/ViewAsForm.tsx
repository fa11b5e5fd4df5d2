import { useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { Role } from "#shared/act.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import { roleWord } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { startView } from "./view-cookie.ts";

const NOBODY: PickedBody = { name: "", id: null };

export function ViewAsForm() {
  const say = useAccessWords();
  const [role, setRole] = useState<Role>("lead");
  const [body, setBody] = useState<PickedBody>(NOBODY);
  const [today] = useState(() => dayInVietNam(new Date()));
  const isUnclear = body.name.trim() !== "" && body.id === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        startView({ roles: [role], bodies: body.id === null ? [] : [body.id] });
      }}
    >
      <p>{say("access.view-as.what")}</p>
      <label className="field">
        <span className="label">{say("access.view-as.role")}</span>
        <select value={role} onChange={({ currentTarget }) => setRole(Role.parse(currentTarget.value))}>
          {Role.options.map((each) => (
            <option key={each} value={each}>
              {say(roleWord(each))}
            </option>
          ))}
        </select>
      </label>
      <BodyPicker
        label={say("access.view-as.body")}
        day={today}
        value={body}
        onPick={setBody}
        hint={say("access.duties.body-unknown")}
      />
      <button type="submit" className="btn main" disabled={isUnclear}>
        {say("access.view-as.start")}
      </button>
    </form>
  );
}
