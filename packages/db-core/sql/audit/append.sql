-- Who saw or did what? Appends records; $1: array of objects by column name
select core.append_audit($1)
