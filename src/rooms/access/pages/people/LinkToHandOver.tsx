import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { getInvitationLinkEndpoint, type InvitationId } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";

/** The link of an invitation, to copy: made by the server when it is asked for. */
export function LinkToHandOver({ invitationId }: { invitationId: InvitationId }) {
  const say = useAccessWords();
  const [isCopied, setCopied] = useState(false);
  const { data, error } = useEndpoint(getInvitationLinkEndpoint, { params: { invitationId } });
  const problem = problemOf(error, data);
  if (problem) return <ProblemNote problem={problem} />;
  if (!data?.ok) return null;
  const { link } = data.value;
  return (
    <div className="hand-over">
      <TextField label={say("access.link")} readOnly value={link} onValue={() => undefined} />
      {navigator.clipboard !== undefined && (
        <button
          type="button"
          className="btn"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {say(isCopied ? "access.link.copied" : "access.link.copy")}
        </button>
      )}
    </div>
  );
}
