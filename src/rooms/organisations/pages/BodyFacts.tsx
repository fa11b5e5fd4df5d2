import type { Validity } from "#rooms/places/model/index.ts";
import type { OrganisationHistory } from "../model/index.ts";
import { daysInWords } from "./days-in-words.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";

type Fact = Validity & { readonly words: string; readonly note: string };

/** Names, codes, what stands above, groups and sources. */
export function BodyFacts({ body }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  const { names, codes, parents, groups, provenance } = body;
  const schemeOf = (scheme: string) =>
    scheme === "register" ? say("organisations.scheme.register") : say("organisations.scheme.other", { scheme });
  const lists = [
    {
      title: say("organisations.detail.names"),
      facts: names.map((name) => ({ ...name, words: name.name, note: say(`organisations.name.${name.kind}`) })),
    },
    {
      title: say("organisations.detail.codes"),
      facts: codes.map((code) => ({ ...code, words: code.code, note: schemeOf(code.scheme) })),
    },
    {
      title: say("organisations.detail.parents"),
      facts: parents.map((link) => ({ ...link, words: link.parent.name, note: "" })),
    },
    {
      title: say("organisations.detail.groups"),
      facts: groups.map((group) => ({ ...group, words: group.name, note: "" })),
    },
  ];
  return (
    <>
      {lists.map(({ title, facts }) => facts.length > 0 && <FactList key={title} title={title} facts={facts} />)}
      <section>
        <h2>{say("organisations.detail.sources")}</h2>
        <p>{say(`organisations.confidence.${provenance.confidence}`)}</p>
        {provenance.note !== null && <p lang="vi">{provenance.note}</p>}
        <ul className="body-sources">
          {provenance.sources.map((source) => (
            <li key={source}>
              <Source source={source} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function FactList({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const say = useOrganisationWords();
  return (
    <section>
      <h2>{title}</h2>
      <ul className="body-facts">
        {facts.map((fact) => (
          <li key={`${fact.words} ${fact.note} ${fact.validFrom}`}>
            <span lang="vi">{fact.words}</span>
            <span className="label">
              {[fact.note, daysInWords(fact, say)].filter((each) => each !== "").join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only an address of the web becomes a link. */
function Source({ source }: { source: string }) {
  const address = URL.parse(source);
  if (address?.protocol !== "https:" && address?.protocol !== "http:") return source;
  return (
    <a className="link" href={source} rel="noreferrer">
      {address.hostname}
    </a>
  );
}
