-- Who there is stands in person alone: the engine reads it there (engine.Directory), and its own tables of people stay
-- empty.
delete from act_id_info;
delete from act_id_tenant_member;
delete from act_id_membership;
delete from act_id_tenant;
delete from act_id_group;
delete from act_id_user;
revoke insert, update, delete, truncate
    on act_id_info, act_id_tenant_member, act_id_membership, act_id_tenant, act_id_group, act_id_user
    from ${programRole};
