import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { verifyCodeEndpoint, verifyRecoveryCodeEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { GateForm } from "./Gate.tsx";

/** The second step: the code of the phone, or one of the recovery codes. */
export function CodeForm({ onDone, onAgain }: { onDone: () => void; onAgain: () => void }) {
  const say = useAccessWords();
  const [hasPhone, setHasPhone] = useState(true);
  const [code, setCode] = useState("");
  const byPhone = useSending(verifyCodeEndpoint, [], onDone);
  const byRecovery = useSending(verifyRecoveryCodeEndpoint, [], onDone);
  const sending = hasPhone ? byPhone : byRecovery;
  return (
    <GateForm onSend={() => sending.send({ body: { code: code.replace(/\s/gu, "") } })}>
      <p>{say(hasPhone ? "access.code.how" : "access.code.recovery.how")}</p>
      <div className="code">
        <TextField
          label={say(hasPhone ? "access.code" : "access.code.recovery")}
          autoComplete={hasPhone ? "one-time-code" : "off"}
          inputMode={hasPhone ? "numeric" : "text"}
          required
          value={code}
          onValue={setCode}
        />
      </div>
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <button type="submit" className="btn main" disabled={sending.isSending}>
        {say("access.code.check")}
      </button>
      <div className="gate-links">
        <button
          type="button"
          className="link"
          onClick={() => {
            setHasPhone(!hasPhone);
            setCode("");
          }}
        >
          {say(hasPhone ? "access.code.lost" : "access.code.phone")}
        </button>
        <button type="button" className="link" onClick={onAgain}>
          {say("access.code.again")}
        </button>
      </div>
    </GateForm>
  );
}
