import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { signInEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { GateForm } from "./Gate.tsx";
import { PasswordField } from "./PasswordField.tsx";

/** Mail address and password. After a "no" the password is what one types again, so the focus is there. */
export function SignInForm({ onCode, onDone }: { onCode: () => void; onDone: () => void }) {
  const say = useAccessWords();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const sending = useSending(signInEndpoint, [], ({ twoFactorRedirect }) => (twoFactorRedirect ? onCode() : onDone()));
  const { problem } = sending;
  useEffect(() => {
    if (problem !== null) field.current?.select();
  }, [problem]);
  return (
    <GateForm onSend={() => sending.send({ body: { email, password } })}>
      <TextField
        label={say("access.email")}
        type="email"
        autoComplete="username"
        required
        value={email}
        onValue={setEmail}
      />
      <PasswordField value={password} onValue={setPassword} autoComplete="current-password" input={field} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" className="btn main" disabled={sending.isSending}>
        {say("access.sign-in")}
      </button>
      <div className="gate-links">
        <Link className="link" to="/quen-mat-khau">
          {say("access.sign-in.forgotten")}
        </Link>
      </div>
    </GateForm>
  );
}
