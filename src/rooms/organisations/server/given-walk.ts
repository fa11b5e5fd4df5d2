import { ALWAYS, dayAfter } from "#rooms/places/model/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { OrganisationId, OrganisationRegister, ProposedReorganisation } from "../model/index.ts";
import { BASIS } from "./given-bodies.ts";
import { importOrganisations } from "./import-organisations.ts";
import { delegate, addPerson, givePost } from "./people/keep-people.ts";
import { setUpBody } from "./keep-body.ts";
import { addGroup, takeSeat } from "./keep-group.ts";
import { recordSuccession } from "./record-succession.ts";
import { organisationTables } from "./tables.ts";

async function givenPerson(db: Database, act: Act, name: string) {
  const added = await addPerson(db, act, { name, email: null, phone: null });
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value.personId;
}

/** Recorded on the day before its day, so that the clock has something to carry out. */
async function givenAhead(db: Database, act: Act, { mark, from }: { mark: string; from: OrganisationId }) {
  const given = await setUpBody(db, act, { name: `Ban ${mark}`, kind: "internal-unit", level: null, parentId: from, from: act.on, basis: mark }); // prettier-ignore
  if (!given.ok) throw new Error(given.refusal.code);
  const effectiveOn = dayAfter(act.on);
  const changes = [{ kind: "merged", from: given.value.organisationId, to: { id: from }, share: 1 }];
  const ahead = ProposedReorganisation.parse({ effectiveOn, basis: BASIS, creates: [], changes });
  const recorded = await recordSuccession(db, act, { ...ahead, mode: "record", rowsSeen: 0 }, { followers: [] });
  if (!recorded.ok) throw new Error(recorded.refusal.code);
  return { successionId: recorded.value.successionId ?? "" };
}

export const walkOrganisations: GivenWalk = async (db, act, { mark }) => {
  const name = `Sở ${mark}`;
  const register = OrganisationRegister.parse({
    organisations: [
      {
        ...ALWAYS,
        code: mark,
        kind: "department",
        level: "province",
        place: null,
        names: [{ ...ALWAYS, kind: "official", name }],
        codes: [],
        parents: [],
        provenance: { sources: [], confidence: "stated", note: null },
      },
    ],
    successions: [],
    groups: [],
  });
  const imported = await importOrganisations(db, act, register);
  if (!imported.ok) throw new Error(imported.refusal.code);
  const { organisation_id: organisationId } = await organisationTables(db)
    .selectFrom("organisation_name")
    .select("organisation_id")
    .where("workspace_id", "=", act.workspaceId)
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  const renaming = {
    effectiveOn: "2025-02-19",
    basis: BASIS,
    creates: [],
    changes: [{ kind: "renamed", from: organisationId, name: `Sở đổi tên ${mark}` }],
  };
  const ahead = await givenAhead(db, act, { mark, from: OrganisationId.parse(organisationId) });
  const people = [await givenPerson(db, act, `An ${mark}`), await givenPerson(db, act, `Bình ${mark}`)] as const;
  const params = { personId: people[0] };
  const post = {
    post: "monitor" as const,
    field: null,
    handlingUnitId: null,
    basis: mark,
    validFrom: act.on,
    validTo: null,
  };
  const given = await givePost(db, act, {
    ...post,
    personId: people[0],
    organisationId: OrganisationId.parse(organisationId),
  });
  if (!given.ok) throw new Error(given.refusal.code);
  const away = { personId: people[1], toId: people[0], reason: mark, validFrom: act.on, validTo: act.on };
  const delegated = await delegate(db, act, away);
  if (!delegated.ok) throw new Error(delegated.refusal.code);
  const group = { name: `Các sở ${mark}`, aliases: [], from: act.on, basis: mark };
  const added = await addGroup(db, act, group);
  if (!added.ok) throw new Error(added.refusal.code);
  const { groupId } = added.value;
  const sits = { organisationId: OrganisationId.parse(organisationId), from: act.on, basis: mark };
  const seated = await addGroup(db, act, { ...group, name: `Các ban ${mark}` });
  if (!seated.ok || !(await takeSeat(db, act, { ...seated.value, ...sits })).ok) throw new Error("no seat taken");
  return {
    listOrganisationGroups: {},
    addOrganisationGroup: { body: { ...group, name: `Các phòng ${mark}` } },
    takeGroupSeat: { params: { groupId }, version: 1, body: sits },
    leaveGroupSeat: {
      params: { groupId: seated.value.groupId },
      version: 2,
      body: { organisationId, lastDay: act.on, basis: mark },
    },
    listPeople: {},
    getPerson: { params },
    addPerson: { body: { name: `Chi ${mark}`, email: null, phone: null } },
    listPosts: { params: { organisationId } },
    givePost: { params, body: { ...post, organisationId } },
    endPost: { params: { lineId: given.value.lineId }, body: { lastDay: act.on } },
    delegate: { params, body: { toId: people[1], reason: mark, validFrom: act.on, validTo: act.on } },
    endDelegation: { params: { delegationId: delegated.value.delegationId }, body: { lastDay: act.on } },
    handOver: { params, body: { mode: "record", toId: people[1], from: act.on, basis: mark, linesSeen: 1 } },
    listOrganisations: {},
    getOrganisation: { params: { organisationId } },
    matchOrganisation: { query: { name } },
    addName: {
      params: { organisationId },
      version: 1,
      body: { ...ALWAYS, kind: "alias", name: `Tên khác ${mark}`, basis: mark },
    },
    giveCode: {
      params: { organisationId },
      version: 1,
      body: { scheme: "register", code: `${mark}.2`, from: act.on, basis: mark },
    },
    setUpBody: {
      body: {
        name: `Phòng ${mark}`,
        kind: "internal-unit",
        level: null,
        parentId: organisationId,
        from: act.on,
        basis: mark,
      },
    },
    getReorganisation: { params: ahead },
    listReorganisationsAhead: {},
    getReorganisationAhead: { params: ahead },
    withdrawSuccession: { params: ahead, body: { mode: "withdraw", reason: mark, rowsSeen: 0 } },
    recordSuccession: { body: { ...renaming, mode: "record", rowsSeen: 0 } },
  };
};
