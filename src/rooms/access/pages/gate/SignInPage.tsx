import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWhoActs } from "../use-who-acts.ts";
import { SignInAddress } from "../address.ts";
import { useAccessWords } from "../use-access-words.ts";
import { CodeForm } from "./CodeForm.tsx";
import { Gate } from "./Gate.tsx";
import { OfficeButton } from "./OfficeButton.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { useEntering } from "./use-entering.ts";

type Step = "password" | "code" | "done";

export function SignInPage() {
  const say = useAccessWords();
  const enter = useEntering();
  const address = SignInAddress.parse(useSearch({ strict: false }));
  const acts = useWhoActs();
  const [step, setStep] = useState<Step>("password");
  const page = address.tiep ?? "/";

  async function entered(): Promise<void> {
    setStep("done");
    await enter(address.the === "moi" ? undefined : page);
  }

  if (step === "done") return <Done isTab={address.the === "moi"} />;
  if (step === "code") {
    return (
      <Gate title={say("access.code.title")} step="code">
        <CodeForm onDone={() => void entered()} onAgain={() => setStep("password")} />
      </Gate>
    );
  }
  if (acts?.actor) return <Inside name={acts.actor.name} page={page} hasAccounts={acts.mode === "accounts"} />;
  return (
    <Gate title={say("access.sign-in")} step="password">
      <Why address={address} provider={acts?.provider ?? ""} />
      <SignInForm onCode={() => setStep("code")} onDone={() => void entered()} />
      {acts?.provider && <OfficeButton provider={acts.provider} page={page} />}
      <p>{say("access.sign-in.no-account")}</p>
    </Gate>
  );
}

function Why({ address: { vi, error }, provider }: { address: SignInAddress; provider: string }) {
  const say = useAccessWords();
  if (error !== undefined) {
    return (
      <p className="note" role="alert">
        {say("access.sign-in.office-failed", { provider })}
      </p>
    );
  }
  if (vi === undefined) return null;
  return (
    <p className="note" role="status">
      {say(`access.sign-in.why.${vi}`)}
    </p>
  );
}

/** In a tab of its own the person goes back to the other one by themselves. */
function Done({ isTab }: { isTab: boolean }) {
  const say = useAccessWords();
  return (
    <Gate title={say("access.sign-in.done")} step="done">
      {isTab && <p role="status">{say("access.sign-in.close-tab")}</p>}
    </Gate>
  );
}

function Inside({ name, page, hasAccounts }: { name: string; page: string; hasAccounts: boolean }) {
  const say = useAccessWords();
  return (
    <Gate title={say("access.sign-in")}>
      <p>{hasAccounts ? say("access.sign-in.as", { name }) : say("access.sign-in.no-password")}</p>
      <p>
        <Link className="btn main" to={page}>
          {say("access.sign-in.go-on")}
        </Link>
      </p>
    </Gate>
  );
}
