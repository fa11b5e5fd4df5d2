import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { type FollowedPetition, listOwnPetitionsEndpoint } from "../../model/index.ts";
import "#web-kit/matters.css";
import { PetitionLine } from "./PetitionLine.tsx";
import { usePetitionWords } from "./use-petition-words.ts";

/** What the bodies of the person who looks are to answer, and what became of what they asked. */
export function OwnPetitions() {
  const say = usePetitionWords();
  const answer = useEndpoint(listOwnPetitionsEndpoint, {});
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { asOf, toAnswer, asked, hasMore } = answer.data.value;
  const onDone = (code: string) => setSaid(say("petition.done.answered", { code }));
  return (
    <>
      {said !== "" && (
        <p role="status" className="matter-said">
          {said}
        </p>
      )}
      <Listed part="to-answer" petitions={toAnswer} hasMore={hasMore} on={asOf} onDone={onDone} />
      <Listed part="asked" petitions={asked} hasMore={false} on={asOf} onDone={onDone} />
    </>
  );
}

type ListedProps = {
  readonly part: "to-answer" | "asked";
  readonly petitions: readonly FollowedPetition[];
  readonly hasMore: boolean;
  readonly on: PlainDate;
  readonly onDone: (code: string) => void;
};

function Listed({ part, petitions, hasMore, on, onDone }: ListedProps) {
  const say = usePetitionWords();
  if (petitions.length === 0) return null;
  const late = petitions.filter(({ dueOn, answeredOn }) => answeredOn === null && dueOn !== null && dueOn < on).length;
  return (
    <section className="my-group" aria-labelledby={`petitions-${part}`}>
      <h2 id={`petitions-${part}`}>
        {say(`petition.${part}`)}{" "}
        <span className="label">
          {say("petition.count", { count: petitions.length, more: hasMore ? "yes" : "no", late })}
        </span>
      </h2>
      <ul className="matter-list">
        {petitions.map((petition) => (
          <PetitionLine key={petition.id} petition={petition} on={on} isLinked onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}
