import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { resetPasswordEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { Gate, GateForm } from "./Gate.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { useSecretOfLink } from "./use-secret-of-link.ts";

export function ResetPage() {
  const say = useAccessWords();
  const token = useSecretOfLink();
  const [newPassword, setNewPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const sending = useSending(resetPasswordEndpoint, [], () => setDone(true));
  return (
    <Gate title={say("access.reset.title")} step={isDone ? "done" : "new"}>
      {isDone ? (
        <p className="note">{say("access.reset.done")}</p>
      ) : (
        <GateForm onSend={() => sending.send({ body: { token, newPassword } })}>
          <PasswordField
            label={say("access.reset.new")}
            value={newPassword}
            onValue={setNewPassword}
            autoComplete="new-password"
          />
          {sending.problem && <ProblemNote problem={sending.problem} />}
          <button type="submit" className="btn main" disabled={sending.isSending}>
            {say("access.reset.save")}
          </button>
        </GateForm>
      )}
      <p>
        <Link className={isDone ? "btn main" : "link"} to={isDone ? "/dang-nhap" : "/quen-mat-khau"}>
          {say(isDone ? "access.sign-in" : "access.forgotten.title")}
        </Link>
      </p>
    </Gate>
  );
}
