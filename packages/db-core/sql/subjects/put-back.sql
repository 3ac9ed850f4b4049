-- Those rows as they are seen now that the person is erased.
insert into {{schema}}.{{source}}_log (sign, {{names}})
select 1, {{expressions}}
from {{schema}}.{{source}}_source as f
join pg_temp.{{source}}_named as n on {{f_equals_n}}
