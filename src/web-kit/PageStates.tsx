import type { UseQueryResult } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Answer } from "./call-endpoint.ts";
import "./page-states.css";
import { ProblemNote } from "./ProblemNote.tsx";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

type Props<Value> = { readonly answer: UseQueryResult<Answer<Value>>; readonly children: (value: Value) => ReactNode };

const NOT_FOUND = 404;

/** A page that waits for an answer: quiet while it is on its way, a clear sentence when it was refused or lost. */
export function PageStates<Value>({ answer, children }: Props<Value>) {
  const say = useWords<keyof typeof kitWording>();
  const retry = (): void => void answer.refetch();
  if (answer.data?.ok) {
    return (
      <>
        {answer.error && (
          <div className="outage">
            <ProblemNote problem={{ kind: "failed", error: answer.error }} onRetry={retry} />
          </div>
        )}
        {children(answer.data.value)}
      </>
    );
  }
  if (answer.data) {
    return (
      <main className="page-state" id="main">
        <ProblemNote problem={{ kind: "refused", refusal: answer.data.refusal }}>
          {answer.data.refusal.status === NOT_FOUND && <ToList />}
        </ProblemNote>
      </main>
    );
  }
  if (answer.error) {
    return (
      <main className="page-state" id="main">
        <ProblemNote problem={{ kind: "failed", error: answer.error }} onRetry={retry} />
      </main>
    );
  }
  return (
    <main className="page-state" id="main" aria-busy="true">
      <p className="label waiting-word">{say("kit.loading")}</p>
    </main>
  );
}

/** Above every record stands the list of its kind, at the first part of the address. */
function ToList() {
  const say = useWords<keyof typeof kitWording>();
  const { pathname } = useLocation();
  const [, list = "", record] = pathname.split("/");
  if (!record) return null;
  return (
    <Link className="btn" to={`/${list}`}>
      {say("kit.to-list")}
    </Link>
  );
}
