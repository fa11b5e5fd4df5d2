import { useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPetitionsAboutEndpoint, type PetitionSubject } from "../../model/index.ts";
import { AskForm } from "./AskForm.tsx";
import "#web-kit/matters.css";
import { PetitionLine } from "./PetitionLine.tsx";
import { usePetitionWords } from "./use-petition-words.ts";

type Props = {
  readonly subject: PetitionSubject;
  /** The words with which the form begins. */
  readonly words?: string;
};

/** What a body asked for on an assignment or in a report, each with its way to the answer. */
export function PetitionsSection({ subject, words = "" }: Props) {
  const say = usePetitionWords();
  const answer = useEndpoint(listPetitionsAboutEndpoint, { query: subject });
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { asOf, petitions, mayAsk } = answer.data.value;
  if (petitions.length === 0 && !mayAsk) return null;
  return (
    <section className="matters" aria-label={say("petition.title")}>
      <h2>{say("petition.title")}</h2>
      {petitions.length === 0 && <p className="label">{say("petition.none")}</p>}
      <p role="status" className="matter-said">
        {said}
      </p>
      <ul className="matter-list">
        {petitions.map((petition) => (
          <PetitionLine
            key={petition.id}
            petition={petition}
            on={asOf}
            onDone={(code) => setSaid(say("petition.done.answered", { code }))}
          />
        ))}
      </ul>
      {mayAsk && (
        <AskForm
          subject={subject}
          on={asOf}
          words={petitions.length === 0 ? words : ""}
          onDone={(code) => setSaid(say("petition.done.asked", { code }))}
        />
      )}
    </section>
  );
}
