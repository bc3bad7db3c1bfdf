-- Practice mode and tests only.
-- Kerkrade begins from nothing, so that forming a coalition can be practised. In Landgraaf some partners already sit at the table.
insert into coalition_member (id, municipality, organisation, role, mandate, since)
select 'landgraaf-' || organisation, 'gm0882', organisation, role, mandate, timestamptz '2026-09-01 09:00+02'
from (values
    ('verloskundigenkerkrade', 'member', 'verloskundige'),
    ('kraamzorgzuid', 'member', 'kraamzorg'),
    ('jgzzuidlimburg', 'member', 'jeugdverpleegkundige'),
    ('oudersparkstad', 'member', 'ervaringsdeskundige'),
    ('schuldhulpparkstad', 'guest', null)
) as partner (organisation, role, mandate);
