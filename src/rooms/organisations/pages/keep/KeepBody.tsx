import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useMay } from "#web-kit/acting.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import {
  addNameEndpoint,
  giveCodeEndpoint,
  mayKeepOrganisations,
  type OrganisationHistory,
  OrganisationKind,
  setUpBodyEndpoint,
} from "../../model/index.ts";
import { TextField } from "../reorganisation/ChangeFields.tsx";
import { Choice, KeepForm } from "./KeepForm.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";

type Part = { readonly body: OrganisationHistory };

/**
 * What whoever keeps the bodies adds to one: another name, a code, a unit below it. Each form is emptied by what itself has sent, never
 * because the body changed by another form or another person: somebody may be typing in it.
 */
export function KeepBody({ body }: Part) {
  const say = useOrganisationWords();
  if (!useMay(mayKeepOrganisations)) return null;
  return (
    <section className="noprint">
      <h2>{say("organisations.keep.title")}</h2>
      <p>{say("organisations.keep.about")}</p>
      <Folded title={say("organisations.keep.name")}>
        <AddName body={body} />
      </Folded>
      <Folded title={say("organisations.keep.code")}>
        <GiveCode body={body} />
      </Folded>
      {body.isInForce && (
        <Folded title={say("organisations.keep.unit")}>
          <SetUpUnit body={body} />
        </Folded>
      )}
    </section>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

const NAME_KINDS = ["alias", "abbreviation"] as const;

function AddName({ body: { id, version } }: Part) {
  const say = useOrganisationWords();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<(typeof NAME_KINDS)[number]>("alias");
  const [basis, setBasis] = useState("");
  const adding = useAct(
    (_: null, idempotencyKey) =>
      callEndpoint(addNameEndpoint, {
        params: { organisationId: id },
        body: { kind, name, validFrom: null, validTo: null, basis },
        version,
        idempotencyKey,
      }),
    () => {
      setName("");
      setBasis("");
    },
  );
  return (
    <KeepForm acting={adding} isReady={name.trim() !== ""} basis={basis} onBasis={setBasis}>
      <Choice
        label={say("organisations.keep.name.kind")}
        options={NAME_KINDS.map((each) => [each, say(`organisations.name.${each}`)])}
        value={kind}
        onChoose={(chosen) => setKind(chosen === "alias" ? "alias" : "abbreviation")}
      />
      <TextField label={say("organisations.keep.name.words")} value={name} onType={setName} />
    </KeepForm>
  );
}

function GiveCode({ body: { id, version, asOf, codes } }: Part) {
  const say = useOrganisationWords();
  const [code, setCode] = useState("");
  const [scheme, setScheme] = useState(codes[0]?.scheme ?? "register");
  const [from, setFrom] = useState(asOf);
  const [basis, setBasis] = useState("");
  const giving = useAct(
    (_: null, idempotencyKey) =>
      callEndpoint(giveCodeEndpoint, {
        params: { organisationId: id },
        body: { scheme, code, from, basis },
        version,
        idempotencyKey,
      }),
    () => {
      setCode("");
      setBasis("");
    },
  );
  return (
    <KeepForm acting={giving} isReady={code.trim() !== "" && scheme.trim() !== ""} basis={basis} onBasis={setBasis}>
      <TextField label={say("organisations.keep.code.scheme")} value={scheme} onType={setScheme} />
      <TextField label={say("organisations.keep.code.words")} value={code} onType={setCode} />
      <DayField label={say("organisations.keep.from")} day={from} onChoose={setFrom} />
    </KeepForm>
  );
}

function SetUpUnit({ body: { id, asOf, level } }: Part) {
  const say = useOrganisationWords();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<OrganisationKind>("internal-unit");
  const [from, setFrom] = useState(asOf);
  const [basis, setBasis] = useState("");
  const setting = useAct(
    (_: null, idempotencyKey) =>
      callEndpoint(setUpBodyEndpoint, { body: { name, kind, level, parentId: id, from, basis }, idempotencyKey }),
    ({ organisationId }) => {
      void navigate({ to: "/co-quan/$organisationId", params: { organisationId }, search: { ngay: from } });
    },
  );
  return (
    <KeepForm acting={setting} isReady={name.trim() !== ""} basis={basis} onBasis={setBasis}>
      <Choice
        label={say("organisations.list.kind")}
        options={OrganisationKind.options.map((each) => [each, say(`organisations.kind.${each}`)])}
        value={kind}
        onChoose={(chosen) => setKind(OrganisationKind.parse(chosen))}
      />
      <TextField label={say("organisations.keep.unit.name")} value={name} onType={setName} />
      <DayField label={say("organisations.keep.from")} day={from} onChoose={setFrom} />
    </KeepForm>
  );
}
