import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { signInAtOfficeEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";

/** Through the office's own sign-in, and back to the page that was asked for. */
export function OfficeButton({ provider, page }: { provider: string; page: string }) {
  const say = useAccessWords();
  const sending = useSending(signInAtOfficeEndpoint, [], ({ url }) => location.assign(url));
  return (
    <>
      <p className="gate-or">{say("access.sign-in.or")}</p>
      <button
        type="button"
        className="btn"
        disabled={sending.isSending}
        onClick={() => sending.send({ body: { callbackURL: page } })}
      >
        {say("access.sign-in.office", { provider })}
      </button>
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </>
  );
}
