-- Writes a release into the ledger.
insert into consciousness.research_releases (
    id, purpose, recipient, tenants, period_from, period_to, fields, k, time_step, coarsening, codes, key_id,
    rows_released, persons_released, rows_withheld, made_by, expires_at
)
values ($1, $2, $3, $4, $5::date, $6::date, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
