export const up = [`create index road_point_by_level on road_point (workspace_id, period, value)`] as const;
