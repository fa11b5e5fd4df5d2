import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { addFeedEndpoint, type CalendarFeed, endFeedEndpoint, FEED_FILE, listFeedsEndpoint } from "../model/index.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

/** Addresses from which another calendar takes this one; each can be ended. */
export function Feeds() {
  const say = useCalendarWords();
  const locale = useLocale();
  const answer = useEndpoint(listFeedsEndpoint, {});
  const feeds = answer.data?.ok ? answer.data.value.items : [];
  const [name, setName] = useState("");
  const [hasDuties, setHasDuties] = useState(true);
  const [secret, setSecret] = useState(newSecret);
  const [address, setAddress] = useState<string>();
  const { send, isSending, problem } = useSending(addFeedEndpoint, [listFeedsEndpoint], () => {
    setAddress(`${window.location.origin}${FEED_FILE.path.replace(":secret", secret)}`);
    setSecret(newSecret());
    setName("");
  });
  return (
    <section className="noprint" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{say("calendar.feeds.title")}</h2>
      <p className="feeds-lead">{say("calendar.feeds.lead")}</p>
      <form
        className="deadline-form"
        onSubmit={(event) => {
          event.preventDefault();
          send({ body: { name: name.trim(), secret, locale, hasDuties } });
        }}
      >
        <TextField label={say("calendar.feeds.name")} value={name} onValue={setName} required />
        <label className="feed-duties">
          <input type="checkbox" checked={hasDuties} onChange={(event) => setHasDuties(event.target.checked)} />
          {say("calendar.feeds.duties")}
        </label>
        <button type="submit" className="btn" disabled={isSending || name.trim() === ""}>
          {say("calendar.feeds.add")}
        </button>
        {problem && <ProblemNote problem={problem} />}
      </form>
      {address !== undefined && (
        <p className="feed-address" role="status">
          {say("calendar.feeds.once")} <code>{address}</code>
        </p>
      )}
      <ul className="kept-lines">
        {feeds.map((feed) => (
          <Line key={feed.id} feed={feed} />
        ))}
      </ul>
    </section>
  );
}

function Line({ feed: { id, name, createdAt, hasDuties } }: { feed: CalendarFeed }) {
  const say = useCalendarWords();
  const { send, isSending, problem } = useSending(endFeedEndpoint, [listFeedsEndpoint], () => undefined);
  return (
    <li>
      <b>{name}</b> <span className="label">{say("calendar.feeds.made", { day: formatDay(createdAt) })}</span>{" "}
      {hasDuties && <span className="label">{say("calendar.feeds.with-duties")} </span>}
      <button type="button" className="btn plain" disabled={isSending} onClick={() => send({ params: { feedId: id } })}>
        {say("calendar.feeds.end", { name })}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </li>
  );
}

/** Made here and sent once, so that no answer and no log of the server ever holds it. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
