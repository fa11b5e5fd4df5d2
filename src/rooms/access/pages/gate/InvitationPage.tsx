import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { problemOf } from "#web-kit/problem-of.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  acceptInvitationEndpoint,
  type InvitationFace,
  readInvitationEndpoint,
  roleWord,
  signInEndpoint,
  whoActsEndpoint,
} from "../../model/index.ts";
import { TwoFactorSetup } from "../second/TwoFactorSetup.tsx";
import { useAccessWords } from "../use-access-words.ts";
import { Gate, GateForm } from "./Gate.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { useSecretOfLink } from "./use-secret-of-link.ts";

/** From the letter to the house: who is invited, a password, and a second step for whoever wants it at once. */
export function InvitationPage() {
  const say = useAccessWords();
  const token = useSecretOfLink();
  const [password, setPassword] = useState<string>();
  const read = useQuery({
    queryKey: [readInvitationEndpoint.name, token],
    queryFn: () => callEndpoint(readInvitationEndpoint, { body: { token }, idempotencyKey: newIntention() }),
    enabled: token !== "" && password === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (password !== undefined) return <Secure password={password} />;
  const problem = problemOf(read.error, read.data);
  return (
    <Gate title={say("access.invitation.title")} step="choose">
      {token === "" && <p className="note">{say("access.invitation.no-token")}</p>}
      {problem && <ProblemNote problem={problem} />}
      {read.data?.ok && <Choose token={token} face={read.data.value} onDone={setPassword} />}
      {problem && (
        <p>
          <Link className="link" to="/dang-nhap">
            {say("access.back-to-sign-in")}
          </Link>
        </p>
      )}
    </Gate>
  );
}

/** Accepting opens once; signing in after it may fail by itself (a cut network), and is then sent alone. */
function Choose({ token, face, onDone }: { token: string; face: InvitationFace; onDone: (password: string) => void }) {
  const say = useAccessWords();
  const [password, setPassword] = useState("");
  const [isAccepted, setAccepted] = useState(false);
  const { name, email, roles } = face;
  const signingIn = useSending(signInEndpoint, [whoActsEndpoint], () => onDone(password));
  const signIn = (): void => signingIn.send({ body: { email, password } });
  const accepting = useSending(acceptInvitationEndpoint, [], () => {
    setAccepted(true);
    signIn();
  });
  const problem = accepting.problem ?? signingIn.problem;
  return (
    <>
      <p>{say("access.invitation.for", { name, roles: roles.map((role) => say(roleWord(role))).join(", ") })}</p>
      <GateForm onSend={() => (isAccepted ? signIn() : accepting.send({ body: { token, password } }))}>
        <TextField
          label={say("access.email")}
          type="email"
          autoComplete="username"
          readOnly
          value={email}
          onValue={() => undefined}
        />
        <PasswordField
          label={say("access.invitation.choose")}
          value={password}
          onValue={setPassword}
          autoComplete="new-password"
        />
        {problem && <ProblemNote problem={problem} />}
        <button type="submit" className="btn main" disabled={accepting.isSending || signingIn.isSending}>
          {say("access.invitation.accept")}
        </button>
      </GateForm>
    </>
  );
}

function Secure({ password }: { password: string }) {
  const say = useAccessWords();
  const [isSecured, setSecured] = useState(false);
  return (
    <Gate title={say("access.invitation.secure")} step="secure">
      {isSecured ? (
        <p className="note">{say("access.second.on")}</p>
      ) : (
        <>
          <p>{say("access.invitation.secure.why")}</p>
          <div className="gate-form">
            <TwoFactorSetup password={password} onDone={() => setSecured(true)} />
          </div>
        </>
      )}
      <p>
        <Link className={isSecured ? "btn main" : "link"} to="/">
          {say(isSecured ? "access.invitation.enter" : "access.invitation.later")}
        </Link>
      </p>
    </Gate>
  );
}
