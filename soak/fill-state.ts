import { sql } from "kysely";
import { OrganisationId } from "../src/rooms/organisations/model/index.ts";
import { indexBodyWords } from "../src/rooms/organisations/server/index-words.ts";
import { PlaceId } from "../src/rooms/places/model/index.ts";
import { indexPlaceWords } from "../src/rooms/places/server/index-words.ts";
import type { Act } from "../src/shared/act.ts";
import type { Database } from "../src/store/index.ts";

/** Ten mornings on which bodies were merged; between them lie the days that the lists are asked for. */
export const EVENTS = Array.from({ length: 10 }, (_, year) => `${2016 + year}-07-01`);

export type StateCounts = { readonly bodies: number; readonly places: number };

export function bodyId(number: number): OrganisationId {
  return OrganisationId.parse(`01935000-0001-7000-8000-${number.toString(16).padStart(12, "0")}`);
}
export function placeId(number: number): PlaceId {
  return PlaceId.parse(`01935000-0002-7000-8000-${number.toString(16).padStart(12, "0")}`);
}

/** Four bodies in five stand throughout; the fifth was merged on one of the ten mornings into one that begins there. */
export async function fillState(db: Database, act: Act, count: StateCounts): Promise<void> {
  const events = EVENTS;
  const [WORKSPACE, BODIES, PLACES] = [act.workspaceId, count.bodies, count.places];
  const ended = (number: string) =>
    sql.raw(`case when ${number} % 5 = 0 then (events)[1 + (${number} / 5) % 10]::date - 1 end`);
  const begun = (number: string) =>
    sql.raw(`case when ${number} % 5 = 1 then (events)[1 + (${number} / 5) % 10]::date end`);
  const span = (count: number) =>
    sql`generate_series(0, ${count - 1}) number, (select ${events}::text[] as events) given`;
  const syllables = sql.raw(
    `(array['Hòa','Bình','Quảng','Nam','Đắk','Thanh','Trung','Phú','Sơn','Long','An','Xuân','Tân','Đông','Tây','Vĩnh'])`,
  );
  const name = sql`${syllables}[1 + number % 16] || ' ' || ${syllables}[1 + (number / 16) % 16] || ' ' || number`;
  const fold = (text: ReturnType<typeof sql>) =>
    sql`translate(lower(normalize(${text}, NFC)), 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ', 'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd')`;
  const place = sql`(array['xã','phường','huyện'])[1 + number % 3] || ' ' || ${name}`;
  const placeUuid = (number: ReturnType<typeof sql>) =>
    sql`('01935000-0002-7000-8000-' || lpad(to_hex((${number})::int), 12, '0'))::uuid`;
  const bodyUuid = (number: ReturnType<typeof sql>) =>
    sql`('01935000-0001-7000-8000-' || lpad(to_hex((${number})::int), 12, '0'))::uuid`;
  const number = sql`number`;
  const kindOfPlace = sql`case when number < 60 then 'province' when number < 1000 then 'district' else 'commune' end`;
  const region = sql`case number % 3 when 0 then 'east' when 1 then 'west' end`;
  await sql`insert into place (workspace_id, id, code, kind, designation, region, sources, confidence, version, valid_from, valid_to, searched)
    select ${WORKSPACE}, ${placeUuid(number)}, number::text, ${kindOfPlace}, 'xã', ${region},
      '[]', 'stated', 1, ${begun("number")}, ${ended("number")}, ' ' || ${fold(place)} from ${span(PLACES)}`.execute(
    db,
  );
  await sql`insert into place_name (workspace_id, place_id, ordinal, kind, name, folded, place_kind, place_region, valid_from, valid_to)
    select ${WORKSPACE}, ${placeUuid(number)}, 0, 'official', ${place}, ${fold(place)}, ${kindOfPlace}, ${region}, ${begun("number")}, ${ended("number")} from ${span(PLACES)}`.execute(
    db,
  );
  await sql`insert into place_parent (workspace_id, place_id, ordinal, parent_id, valid_from, valid_to)
    select ${WORKSPACE}, ${placeUuid(number)}, 0, ${placeUuid(sql`case when number < 1000 then number % 60 else 60 + number % 940 end`)},
      ${begun("number")}, ${ended("number")} from ${span(PLACES)} where number >= 60`.execute(db);

  const title = sql`(array['Sở Công Thương','Sở Xây dựng','Phòng Tài chính','Ủy ban nhân dân xã','Ban Quản lý dự án','Trung tâm'])[1 + number % 6] || ' ' || ${name}`;
  const kind = sql`(array['department','department','internal-unit','people-committee','management-board','public-service-unit'])[1 + number % 6]`;
  await sql`insert into organisation (workspace_id, id, kind, level, place_id, sources, confidence, version, valid_from, valid_to, searched)
    select ${WORKSPACE}, ${bodyUuid(number)}, ${kind}, 'commune', ${placeUuid(sql`number % ${PLACES}`)}, '[]', 'stated', 1,
      ${begun("number")}, ${ended("number")}, ' ' || ${fold(title)} from ${span(BODIES)}`.execute(db);
  await sql`insert into organisation_name (workspace_id, organisation_id, ordinal, kind, name, folded, body_kind, valid_from, valid_to)
    select ${WORKSPACE}, ${bodyUuid(number)}, 0, 'official', ${title}, ${fold(title)}, ${kind}, ${begun("number")}, ${ended("number")} from ${span(BODIES)}`.execute(
    db,
  );
  const parent = sql`case when number < 200 then 0 when number < 10000 then 1 + number % 199 else 200 + number % 9800 end`;
  await sql`insert into organisation_parent (workspace_id, organisation_id, ordinal, parent_id, valid_from, valid_to)
    select ${WORKSPACE}, ${bodyUuid(number)}, 0, ${bodyUuid(parent)}, ${begun("number")}, ${ended("number")} from ${span(BODIES)} where number > 0`.execute(
    db,
  );
  await sql`insert into organisation_closure (workspace_id, descendant_id, ordinal, ancestor_id, depth, valid_from, valid_to)
    with recursive up(descendant_id, ancestor_id, depth, valid_from, valid_to) as (
      select id, id, 0, null::date, null::date from organisation
      union all
      select up.descendant_id, link.parent_id, up.depth + 1, greatest(up.valid_from, link.valid_from), least(up.valid_to, link.valid_to)
      from up join organisation_parent link on link.workspace_id = ${WORKSPACE} and link.organisation_id = up.ancestor_id
      where coalesce(greatest(up.valid_from, link.valid_from) <= least(up.valid_to, link.valid_to), true)
    )
    select ${WORKSPACE}, descendant_id, row_number() over (partition by descendant_id order by depth), ancestor_id, depth, valid_from, valid_to from up`.execute(
    db,
  );
  for (const [event, day] of events.entries()) {
    const id = `01935000-0003-7000-8000-${event.toString(16).padStart(12, "0")}`;
    await sql`insert into organisation_succession (workspace_id, id, effective_on, sources, confidence, recorded_at)
      values (${WORKSPACE}, ${id}, ${day}, '[]', 'stated', now())`.execute(db);
    await sql`insert into organisation_succession_part (workspace_id, succession_id, ordinal, kind, from_id, to_id, share)
      select ${WORKSPACE}, ${id}, number, 'merged', ${bodyUuid(number)}, ${bodyUuid(sql`number + 1`)}, 1
      from ${span(BODIES)} where number % 5 = 0 and (number / 5) % 10 = ${event}`.execute(db);
  }
  await indexPlaceWords(
    db,
    act.workspaceId,
    Array.from({ length: PLACES }, (_, each) => placeId(each)),
  );
  await indexBodyWords(
    db,
    act.workspaceId,
    Array.from({ length: BODIES }, (_, each) => bodyId(each)),
  );
}
