import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { LadderSettingSection } from "#rooms/assignments/pages/index.ts";
import { LOCALES } from "#shared/sentences.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  getOwnNoticesEndpoint,
  type NoticeSetting,
  settleOwnNoticesEndpoint,
  type WrittenLetter,
} from "../model/index.ts";
import "./notices.css";
import { useNoticeWords } from "./use-notice-words.ts";

type OwnNotices = z.output<typeof getOwnNoticesEndpoint.output>;

/** What a person is written to about, what went out of late, and the territory's ladder of reminders. */
export function NoticesPage() {
  const say = useNoticeWords();
  const answer = useEndpoint(getOwnNoticesEndpoint, {});
  useTitle(say("notices.title"));
  return (
    <PageStates answer={answer}>
      {(own) => (
        <main className="page notices" id="main">
          <header>
            <h1>{say("notices.title")}</h1>
          </header>
          <OwnSetting own={own} />
          <LadderSettingSection />
          <SentLetters letters={own.letters} />
        </main>
      )}
    </PageStates>
  );
}

function OwnSetting({ own: { setting, isMailOpen } }: { own: OwnNotices }) {
  const say = useNoticeWords();
  const [draft, setDraft] = useState<NoticeSetting>(setting);
  const [isSaved, setIsSaved] = useState(false);
  const { send, isSending, problem } = useSending(settleOwnNoticesEndpoint, [getOwnNoticesEndpoint], () =>
    setIsSaved(true),
  );
  const change = (part: Partial<NoticeSetting>) => {
    setIsSaved(false);
    setDraft({ ...draft, ...part });
  };
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">{say("notices.own")}</h2>
      <p>{say("notices.own.lead")}</p>
      {!isMailOpen && <p className="finding">{say("notices.no-mail")}</p>}
      <form
        className="notice-form"
        onSubmit={(event) => {
          event.preventDefault();
          send({ body: draft });
        }}
      >
        <Check label={say("notices.digest")} value={draft.digest} onValue={(digest) => change({ digest })} />
        <Check label={say("notices.at-once")} value={draft.atOnce} onValue={(atOnce) => change({ atOnce })} />
        <fieldset className="notice-language">
          <legend>{say("notices.locale")}</legend>
          {LOCALES.map((locale) => (
            <label key={locale}>
              <input type="radio" name="locale" checked={draft.locale === locale} onChange={() => change({ locale })} />
              {say(`notices.locale.${locale}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="btn main" disabled={isSending}>
          {say("notices.save")}
        </button>
        <p role="status">{isSaved && say("notices.saved")}</p>
        {problem && <ProblemNote problem={problem} />}
      </form>
      <p className="page-links">
        <Link className="link" to="/lich" hash="feeds-title">
          {say("notices.calendar")}
        </Link>
      </p>
    </section>
  );
}

function Check(props: { label: string; value: boolean; onValue: (value: boolean) => void }) {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.value}
        onChange={({ currentTarget }) => props.onValue(currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

function SentLetters({ letters }: { letters: readonly WrittenLetter[] }) {
  const say = useNoticeWords();
  return (
    <section aria-labelledby="sent-title">
      <h2 id="sent-title">{say("notices.sent")}</h2>
      {letters.length === 0 ? (
        <p className="page-none">{say("notices.sent.none")}</p>
      ) : (
        <ul className="notice-letters">
          {letters.map(({ kind, on, state, messageId }) => (
            <li key={messageId}>
              {formatDay(on)} · {say(`notices.kind.${kind}`)}{" "}
              <span className="label">{say(`notices.state.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
