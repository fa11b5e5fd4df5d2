// A cell of a share keeps what was counted and of what. Cells filled in before hold the quotient alone: the two stay unknown.
export const up = [
  `alter table collection_cell alter column value drop not null`,
  `alter table collection_cell add column numerator numeric`,
  `alter table collection_cell add column denominator numeric`,
  `alter table collection_cell add constraint collection_cell_check_figures
    check (num_nonnulls(value, numerator, denominator) > 0)`,
] as const;
