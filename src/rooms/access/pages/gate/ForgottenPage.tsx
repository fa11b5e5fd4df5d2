import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { askForResetEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { useWhoActs } from "../use-who-acts.ts";
import { Gate, GateForm } from "./Gate.tsx";

/** Says the same for every address, so that nobody learns who has an account. */
export function ForgottenPage() {
  const say = useAccessWords();
  const acts = useWhoActs();
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string>();
  const sending = useSending(askForResetEndpoint, [], () => setSentTo(email));
  return (
    <Gate title={say("access.forgotten.title")}>
      {acts && !acts.sendsMail ? (
        <p className="note">{say("access.forgotten.no-mail")}</p>
      ) : (
        <>
          <GateForm onSend={() => sending.send({ body: { email } })}>
            <p>{say("access.forgotten.how")}</p>
            <TextField
              label={say("access.email")}
              type="email"
              autoComplete="username"
              required
              value={email}
              onValue={setEmail}
            />
            {sending.problem && <ProblemNote problem={sending.problem} />}
            <button type="submit" className="btn main" disabled={sending.isSending}>
              {say("access.forgotten.send")}
            </button>
          </GateForm>
          <div role="status">
            {sentTo !== undefined && <p className="note">{say("access.forgotten.sent", { email: sentTo })}</p>}
          </div>
        </>
      )}
      <p>
        <Link className="link" to="/dang-nhap">
          {say("access.back-to-sign-in")}
        </Link>
      </p>
    </Gate>
  );
}
