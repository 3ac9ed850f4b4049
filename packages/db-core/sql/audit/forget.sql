-- How many names of an erased person were known to the audit log? Takes them away. $1: id
select core.forget_in_audit($1) as forgotten
