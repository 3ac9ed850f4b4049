-- How many waiting records are chained now? $1: at most about so many
select core.seal_audit($1) as sealed
