import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { changePasswordEndpoint, listOwnSessionsEndpoint } from "../../model/index.ts";
import { PasswordField } from "../gate/PasswordField.tsx";
import { useAccessWords } from "../use-access-words.ts";

export function OwnPassword({ email }: { email: string }) {
  const say = useAccessWords();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [isChanged, setChanged] = useState(false);
  const sending = useSending(changePasswordEndpoint, [listOwnSessionsEndpoint], () => {
    setCurrent("");
    setNew("");
    setChanged(true);
  });
  return (
    <section>
      <h2>{say("access.account.password")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChanged(false);
          sending.send({ body: { currentPassword, newPassword } });
        }}
      >
        {/* For password managers: whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={say("access.account.password.now")}
          value={currentPassword}
          onValue={setCurrent}
          autoComplete="current-password"
        />
        <PasswordField
          label={say("access.reset.new")}
          value={newPassword}
          onValue={setNew}
          autoComplete="new-password"
        />
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <button type="submit" className="btn" disabled={sending.isSending}>
          {say("access.account.password")}
        </button>
        <p role="status">{isChanged && say("access.account.password.changed")}</p>
      </form>
    </section>
  );
}
