import type { Act, Role } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Database } from "#store/index.ts";
import {
  type AskedAct,
  type AssignmentAct,
  AssignmentAct as Acts,
  AssignmentId,
  assignmentRefusals,
  AssignmentState,
  BARE_STEP,
  type Course,
  courseAtStart,
  fieldsOf,
  GIVER_ACTS,
  LEAD_ACTS,
  takeStep,
  targetOf,
} from "../model/index.ts";
import { openLastWrite } from "./given-last-write.ts";
import { type Duties, givenDuties, givenFrom } from "./given-duties.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "./given-recount.ts";
import { assignmentRoutes } from "./routes.ts";

/**
 * What random lives came to. `slips`, empty when all is well: every call whose answer was not what life table and roles say, every
 * refusal that wrote any row, and every life after which row and steps, or sums and recount, differ.
 */
export type LivedDuties = {
  readonly places: readonly Duties[];
  readonly calls: number;
  readonly taken: number;
  readonly reached: ReadonlySet<AssignmentState>;
  readonly refused: Readonly<Record<string, number>>;
  readonly slips: readonly string[];
};

type Person = { readonly role: Role; readonly body: keyof Pick<Duties, "planning" | "finance" | "committee" | "bids"> };
type Settings = {
  readonly runs: number;
  /** The chances of one life: each has its own, so that lanes beside each other change nothing. */
  readonly randomOf: (life: number) => () => number;
  /** A planted fault: a server that is not quite the real one. */
  readonly faulty?: (ask: Ask, duties: Duties) => Ask;
};
type SentCall = { readonly act: Act; readonly id: AssignmentId; readonly seen: number; readonly asked: AskedAct };
export type Ask = (call: SentCall) => Promise<{ readonly code: string; readonly state: AssignmentState | null }>;

const PEOPLE: readonly Person[] = [
  { role: "office", body: "bids" },
  { role: "lead", body: "planning" },
  { role: "lead", body: "bids" },
  { role: "coordinator", body: "finance" },
  { role: "coordinator", body: "bids" },
  { role: "approving-leader", body: "committee" },
  { role: "approving-leader", body: "planning" },
  { role: "register-keeper", body: "planning" },
  { role: "observer", body: "planning" },
  { role: "enterprise", body: "planning" },
];

/** Who may do what, written down a second time and by hand: the planning department leads, finance helps, the committee gives. */
function isEntitled({ role, body }: Person, act: AssignmentAct): boolean {
  if (role === "office") return true;
  if (act === "tell-progress") return (role === "lead" || role === "coordinator") && (body === "planning" || body === "finance"); // prettier-ignore
  if (LEAD_ACTS.some((own) => own === act)) return role === "lead" && body === "planning";
  return role === "approving-leader" && body === "committee";
}

/** Acts after which little more can happen; drawn less, so that lives are full. */
const ENDS: ReadonlySet<AssignmentAct> = new Set(["suspend", "end", "replace"]);
const LONGEST_LIFE = 7;
const LANES = 3;
const START = PlainDate.parse("2026-11-02");
const DUE = PlainDate.parse("2026-12-31");

/**
 * Lives of duties through the real routes, each by random calls of random people, held against the table and the roles after every
 * call. Each lane has a workspace of its own, in which nobody else writes.
 */
export async function liveDuties(db: Database, { runs, randomOf, faulty }: Settings): Promise<LivedDuties> {
  const lived = { calls: 0, taken: 0, reached: new Set<AssignmentState>(), refused: {} as Record<string, number>, slips: [] as string[] }; // prettier-ignore
  const lastWriteIn = await openLastWrite(db);
  const places = await Promise.all(Array.from({ length: LANES }, (_none, lane) => lifeInLane(lane)));
  return { places, ...lived };

  async function lifeInLane(lane: number): Promise<Duties> {
    const duties = await givenDuties(db);
    const own = Array.from({ length: runs }, (_none, life) => life).filter((life) => life % LANES === lane);
    const ids = await givenIds(db, duties, own.length);
    const app = await openTestApp(duties.office, [assignmentRefusals], (routes) => assignmentRoutes(routes, db));
    const real: Ask = (call) => send(app, call);
    const ask = faulty?.(real, duties) ?? real;
    for (const [place, life] of own.entries()) await live(ask, duties, ids[place] as AssignmentId, randomOf(life));
    await app.close();
    return duties;
  }

  async function live(ask: Ask, duties: Duties, id: AssignmentId, random: () => number): Promise<void> {
    const { workspaceId, on: day } = duties.office;
    let course = courseAtStart(START, DUE);
    let version = 1;
    const length = 1 + Math.floor(random() * LONGEST_LIFE);
    for (let turn = 0; turn < length; turn += 1) {
      const { person, asked, on, seen } = drawCall(course, version, duties, random);
      const expected = expectedOf(course, version, { person, asked, on, seen });
      const before = expected.code === "done" ? undefined : await lastWriteIn(workspaceId);
      const answer = await ask({ act: duties.as(person.role, duties[person.body], on), id, seen, asked });
      lived.calls += 1;
      const call = `${person.role} of ${person.body}: ${asked.act} in ${course.state} on ${on}`;
      if (answer.code !== expected.code) lived.slips.push(`${call}: ${answer.code} instead of ${expected.code}`);
      if (answer.code !== "done") lived.refused[answer.code] = (lived.refused[answer.code] ?? 0) + 1;
      if (before !== undefined && before !== (await lastWriteIn(workspaceId)))
        lived.slips.push(`${call}: refused, and wrote`);
      if (answer.code !== "done" || expected.course === null) continue;
      if (answer.state !== expected.course.state) lived.slips.push(`${call}: led to ${answer.state}`);
      course = expected.course;
      version += 1;
      lived.taken += 1;
      lived.reached.add(course.state);
    }
    for (const row of await rowsApartFromSteps(db, workspaceId, [id])) lived.slips.push(`apart from its steps: ${row}`);
    const [sums, recount] = [await sumsOf(db, workspaceId, day), await recountOf(db, workspaceId, day)];
    if (sums.join() !== recount.join())
      lived.slips.push(`sums differ from a recount after a life that ended ${course.state}`);
  }
}

async function givenIds(db: Database, duties: Duties, runs: number): Promise<AssignmentId[]> {
  const items = Array.from({ length: runs }, (_none, place) => ({
    words: `Việc ${place}`,
    leads: [{ name: "Sở Kế hoạch và Đầu tư", organisationId: duties.planning }],
    coordinators: [{ name: "Sở Tài chính", organisationId: duties.finance }],
    dueOn: DUE,
  }));
  const given = await givenFrom(db, duties.office, items, { number: "2/KL-UBND", giverId: duties.committee });
  return given.items.map(({ assignmentId }) => AssignmentId.parse(assignmentId));
}

type Call = { readonly person: Person; readonly asked: AskedAct; readonly on: PlainDate; readonly seen: number };

/** Mostly what the state allows, by somebody who may, fully said; now and then anything by anybody, half said, or on an old version. */
function drawCall(course: Course, version: number, duties: Duties, random: () => number): Call {
  const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const allowed = Acts.options.filter((act) => targetOf(course.state, act) !== undefined);
  const lively = allowed.filter((each) => !ENDS.has(each));
  const act = oneOf(random() < 0.7 && lively.length > 0 ? lively : random() < 0.5 && allowed.length > 0 ? allowed : Acts.options); // prettier-ignore
  const entitled = PEOPLE.filter((person) => isEntitled(person, act));
  const says = () => random() < 0.85;
  const fields = new Set(fieldsOf(act));
  const asked: AskedAct = {
    act,
    words: act === "tell-progress" || (fields.has("words") && says()) ? "Lời" : null,
    product: fields.has("product") && says() ? "Sản phẩm" : null,
    // Always the same body, so that who leads stays as the roles above say.
    owner: act === "return-as-not-ours" && says() ? (duties.finance as AskedAct["owner"] & string) : null,
    newDueOn: fields.has("newDueOn") && says() ? dayAfter(oneOf([START, course.dueOn ?? DUE, DUE]), Math.floor(random() * 60)) : null,
    replacedBy: act === "replace" && says() ? duties.id : null,
  }; // prettier-ignore
  return {
    person: oneOf(random() < 0.75 ? entitled : PEOPLE),
    asked,
    on: dayAfter(course.lastOn, random() < 0.1 ? -1 : Math.floor(random() * 20)),
    seen: random() < 0.05 ? version + 1 : version,
  };
}

function dayAfter(day: PlainDate, days: number): PlainDate {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return PlainDate.parse(moved.toISOString().slice(0, 10));
}

/** What has to come of the call: the order of the questions is the server's, since a refusal tells only one. */
function expectedOf(course: Course, version: number, { person, asked, on, seen }: Call): { code: string; course: Course | null } {
  if (!isEntitled(person, asked.act)) return { code: "not-allowed", course: null };
  if (seen !== version) return { code: "assignment-moved", course: null };
  const next = takeStep(course, { ...BARE_STEP, ...asked, on });
  return next.ok ? { code: "done", course: next.value } : { code: next.refusal.code, course: null };
} // prettier-ignore

async function send(app: TestApp, { act, id, seen: version, asked }: SentCall) {
  const isGivers = GIVER_ACTS.some((own) => own === asked.act);
  const path = asked.act === "tell-progress" ? "progress" : isGivers ? "decisions" : "work";
  const { newDueOn, words, owner, product, replacedBy } = asked;
  const all = { act: asked.act, words, newDueOn, owner };
  const body = path === "progress" ? { words } : path === "work" ? { ...all, product } : { ...all, replacedBy };
  const answer = await app.ask("POST", `/api/assignments/${id}/${path}`, { body, version, act });
  const code = answer.status === 200 ? "done" : answer.problem.code;
  const state = AssignmentState.safeParse((answer.body as { state?: unknown }).state).data ?? null;
  return { code, state };
}
