import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPostsEndpoint, type OrganisationHistory, type PersonBehind } from "../../model/index.ts";
import { useOrganisationWords } from "../use-organisation-words.ts";

/** Who is behind the body on the day. Whoever may not see people sees no such section. */
export function PeopleBehind({ body: { id, asOf } }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  const answer = useEndpoint(listPostsEndpoint, { params: { organisationId: id }, query: { as_of: asOf } });
  if (!answer.data?.ok) return null;
  const { behind } = answer.data.value;
  return (
    <section>
      <h2>{say("people.behind.title")}</h2>
      {behind.length === 0 && <p>{say("people.behind.none", { day: formatDay(asOf) })}</p>}
      <ul className="body-facts">
        {behind.map((one) => (
          <li key={`${one.post} ${one.person.id}`}>
            <BehindLine one={one} day={asOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BehindLine({ one: { post, person, standIn }, day }: { one: PersonBehind; day: OrganisationHistory["asOf"] }) {
  const say = useOrganisationWords();
  return (
    <>
      <Link
        className="link"
        to="/con-nguoi/$personId"
        params={{ personId: person.id }}
        search={{ ngay: day }}
        lang="vi"
      >
        {person.name}
      </Link>
      <span className="label">
        {say(`people.post.${post}`)}
        {standIn !== null && `, ${say("people.post.stand-in", { name: standIn.name })}`}
      </span>
    </>
  );
}
