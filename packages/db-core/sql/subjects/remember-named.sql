-- Which rows of an external source go on counting without the person's name?
create temporary table {{source}}_named on commit drop as
select {{f_keys}} from {{schema}}.{{source}}_source as f where {{match}}
