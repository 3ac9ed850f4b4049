-- How did each school do in each hour?
select s.school_id, s.bucket as metric_hour,
    s.session_quality_sum::double precision / nullif(s.session_quality_count, 0) as avg_session_quality
from classroom.session_quality as s
where s.grain = '1h' and s.bucket > now() - interval '90 days'
