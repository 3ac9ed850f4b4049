-- How many of a module's oldest records go? $1: module, $2: those before, $3: at most
select core.cut_audit($1, $2, $3) as cut
