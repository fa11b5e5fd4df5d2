import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { useMay } from "#web-kit/acting.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { addGroupEndpoint, listGroupsEndpoint, mayKeepOrganisations } from "../../model/index.ts";
import { KeepForm } from "../keep/KeepForm.tsx";
import "../organisations.css";
import { TextField } from "../reorganisation/ChangeFields.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { Group } from "./Group.tsx";

/** Bodies that texts order about together, as of a day, and who sits in each. */
export function GroupsPage() {
  const say = useOrganisationWords();
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const mayKeep = useMay(mayKeepOrganisations);
  const answer = useEndpoint(listGroupsEndpoint, { query: { as_of: ngay } });
  useTitle(say("organisations.groups.title"));
  return (
    <PageStates answer={answer}>
      {({ asOf, groups }) => (
        <main className="bodies one" id="main">
          <Link className="link noprint" to="/co-quan" search={{ ngay: asOf }}>
            {say("organisations.detail.back")}
          </Link>
          <header>
            <h1>{say("organisations.groups.title")}</h1>
            <p>{say("organisations.groups.about")}</p>
            <AsOf
              day={asOf}
              onChoose={(day) => void navigate({ to: "/co-quan/nhom", search: { ngay: day }, replace: true })}
            />
          </header>
          {groups.length === 0 && <p className="none">{say("organisations.groups.none")}</p>}
          {groups.map((group) => (
            <Group key={group.id} group={group} asOf={asOf} mayKeep={mayKeep} />
          ))}
          {mayKeep && <AddGroup asOf={asOf} />}
        </main>
      )}
    </PageStates>
  );
}

function AddGroup({ asOf }: { asOf: PlainDate }) {
  const say = useOrganisationWords();
  const [name, setName] = useState("");
  const [aliases, setAliases] = useState("");
  const [from, setFrom] = useState(asOf);
  const [basis, setBasis] = useState("");
  const adding = useAct(
    (_: null, idempotencyKey) => {
      const others = aliases.split(";").map((each) => each.trim());
      const body = { name, aliases: others.filter((each) => each !== ""), from, basis };
      return callEndpoint(addGroupEndpoint, { body, idempotencyKey });
    },
    () => {
      setName("");
      setAliases("");
      setBasis("");
    },
  );
  return (
    <section className="noprint">
      <h2>{say("organisations.groups.add")}</h2>
      <KeepForm acting={adding} isReady={name.trim() !== ""} basis={basis} onBasis={setBasis}>
        <TextField label={say("organisations.groups.name")} value={name} onType={setName} />
        <TextField label={say("organisations.groups.aliases")} value={aliases} onType={setAliases} />
        <DayField label={say("organisations.keep.from")} day={from} onChoose={setFrom} />
      </KeepForm>
    </section>
  );
}
