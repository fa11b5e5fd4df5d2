import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { enableTwoFactorEndpoint, verifyCodeEndpoint, whoActsEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { QrCode } from "./QrCode.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

type Begun = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** Turns the second step on: the square, the first code, the recovery codes. Nothing is on before the first code was right. */
export function TwoFactorSetup({ password, onDone }: { password: string; onDone: () => void }) {
  const say = useAccessWords();
  const [begun, setBegun] = useState<Begun>();
  const [isVerified, setVerified] = useState(false);
  const beginning = useSending(enableTwoFactorEndpoint, [], setBegun);
  if (begun && isVerified) return <RecoveryCodes codes={begun.backupCodes} onKept={onDone} />;
  if (begun) return <FirstCode uri={begun.totpURI} onDone={() => setVerified(true)} />;
  return (
    <div className="second">
      {beginning.problem && <ProblemNote problem={beginning.problem} />}
      <button
        type="button"
        className="btn main"
        disabled={beginning.isSending}
        onClick={() => beginning.send({ body: { password } })}
      >
        {say("access.second.turn-on")}
      </button>
    </div>
  );
}

function FirstCode({ uri, onDone }: { uri: string; onDone: () => void }) {
  const say = useAccessWords();
  const [code, setCode] = useState("");
  const verifying = useSending(verifyCodeEndpoint, [whoActsEndpoint], onDone);
  return (
    <form
      className="second"
      onSubmit={(event) => {
        event.preventDefault();
        verifying.send({ body: { code: code.replace(/\s/gu, "") } });
      }}
    >
      <p>{say("access.second.scan")}</p>
      <QrCode text={uri} label={say("access.second.qr")} />
      <details>
        <summary>{say("access.second.by-hand")}</summary>
        <code>{keyOf(uri)}</code>
      </details>
      <div className="code">
        <TextField
          label={say("access.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          onValue={setCode}
        />
      </div>
      {verifying.problem && <ProblemNote problem={verifying.problem} />}
      <button type="submit" className="btn main" disabled={verifying.isSending}>
        {say("access.code.check")}
      </button>
    </form>
  );
}

/** In groups of four, as one types it. */
function keyOf(uri: string): string {
  return (new URL(uri).searchParams.get("secret") ?? "").replace(/.{4}(?=.)/gu, "$& ");
}
