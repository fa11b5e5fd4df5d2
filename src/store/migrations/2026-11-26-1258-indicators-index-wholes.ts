// A road is judged by the values of the whole; beside them stand those of places, industries and groups, ten or a hundred times as many.
export const up = [
  `create index observation_of_whole on observation (workspace_id, indicator_id, period_to, id)
    where is_current and place_id is null and industry is null and group_name is null`,
] as const;
