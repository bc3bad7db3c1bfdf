-- The engine's tables keep the indexes that the calls we make use, and no others: each is written with every step
-- (docs/adr/0035). EngineIndexesTest asks for the plan of each of those calls and fails when one is missing.
-- Nothing is there where only our tables are made, as in some tests.

-- History: the keys stay, what cleaning up reads, and the instances of one case.
drop index if exists
    act_idx_hi_actinst_root_pi, act_idx_hi_act_inst_start_end, act_idx_hi_act_inst_end,
    act_idx_hi_act_inst_comp, act_idx_hi_act_inst_stats, act_idx_hi_act_inst_tenant_id,
    act_idx_hi_act_inst_proc_def_key, act_idx_hi_ai_pdefid_end_time, act_idx_hi_act_inst_rm_time;
drop index if exists
    act_idx_hi_attachment_content, act_idx_hi_attachment_root_pi, act_idx_hi_attachment_rm_time;
drop index if exists
    act_hi_bat_rm_time;
drop index if exists
    act_idx_hi_cas_a_i_create, act_idx_hi_cas_a_i_end, act_idx_hi_cas_a_i_comp, act_idx_hi_cas_a_i_tenant_id;
drop index if exists
    act_idx_hi_cas_i_close, act_idx_hi_cas_i_buskey, act_idx_hi_cas_i_tenant_id;
drop index if exists
    act_idx_hi_comment_root_pi, act_idx_hi_comment_rm_time;
drop index if exists
    act_idx_hi_dec_in_clause, act_idx_hi_dec_in_root_pi, act_idx_hi_dec_in_rm_time;
drop index if exists
    act_idx_hi_dec_out_rule, act_idx_hi_dec_out_root_pi, act_idx_hi_dec_out_rm_time;
drop index if exists
    act_idx_hi_dec_inst_id, act_idx_hi_dec_inst_key, act_idx_hi_dec_inst_ci, act_idx_hi_dec_inst_act,
    act_idx_hi_dec_inst_act_inst, act_idx_hi_dec_inst_time, act_idx_hi_dec_inst_tenant_id,
    act_idx_hi_dec_inst_root_id, act_idx_hi_dec_inst_req_id, act_idx_hi_dec_inst_req_key,
    act_idx_hi_dec_inst_root_pi, act_idx_hi_dec_inst_rm_time;
drop index if exists
    act_idx_hi_detail_root_pi, act_idx_hi_detail_act_inst, act_idx_hi_detail_case_inst,
    act_idx_hi_detail_case_exec, act_idx_hi_detail_time, act_idx_hi_detail_name, act_idx_hi_detail_tenant_id,
    act_idx_hi_detail_proc_def_key, act_idx_hi_detail_bytear, act_idx_hi_detail_rm_time,
    act_idx_hi_detail_task_bytear, act_idx_hi_detail_var_inst_id;
drop index if exists
    act_hi_ext_task_log_root_pi, act_hi_ext_task_log_procdef, act_hi_ext_task_log_proc_def_key,
    act_hi_ext_task_log_tenant_id, act_idx_hi_exttasklog_errordet, act_hi_ext_task_log_rm_time;
drop index if exists
    act_idx_hi_ident_lnk_root_pi, act_idx_hi_ident_lnk_user, act_idx_hi_ident_lnk_group,
    act_idx_hi_ident_lnk_tenant_id, act_idx_hi_ident_lnk_proc_def_key, act_idx_hi_ident_link_rm_time,
    act_idx_hi_ident_lnk_timestamp;
drop index if exists
    act_idx_hi_incident_tenant_id, act_idx_hi_incident_proc_def_key, act_idx_hi_incident_root_pi,
    act_idx_hi_incident_rm_time, act_idx_hi_incident_create_time, act_idx_hi_incident_end_time;
drop index if exists
    act_idx_hi_job_log_root_pi, act_idx_hi_job_log_procdef, act_idx_hi_job_log_tenant_id,
    act_idx_hi_job_log_job_def_id, act_idx_hi_job_log_proc_def_key, act_idx_hi_job_log_ex_stack,
    act_idx_hi_job_log_rm_time, act_idx_hi_job_log_job_conf;
drop index if exists
    act_idx_hi_op_log_root_pi, act_idx_hi_op_log_procdef, act_idx_hi_op_log_task, act_idx_hi_op_log_rm_time,
    act_idx_hi_op_log_timestamp, act_idx_hi_op_log_user_id, act_idx_hi_op_log_op_type,
    act_idx_hi_op_log_entity_type;
drop index if exists
    act_idx_hi_pro_inst_end, act_idx_hi_pro_inst_tenant_id, act_idx_hi_pro_inst_proc_def_key,
    act_idx_hi_pro_inst_proc_time, act_idx_hi_pro_inst_root_pi, act_idx_hi_pro_inst_rm_time,
    act_idx_hi_pro_rst_pro_inst_id;
drop index if exists
    act_idx_hi_taskinst_root_pi, act_idx_hi_task_inst_tenant_id, act_idx_hi_task_inst_proc_def_key,
    act_idx_hi_taskinstid_procinst, act_idx_hi_task_inst_rm_time, act_idx_hi_task_inst_start,
    act_idx_hi_task_inst_end;
drop index if exists
    act_idx_hi_varinst_root_pi, act_idx_hi_procvar_name_type, act_idx_hi_casevar_case_inst,
    act_idx_hi_var_inst_tenant_id, act_idx_hi_var_inst_proc_def_key, act_idx_hi_varinst_bytear,
    act_idx_hi_varinst_rm_time, act_idx_hi_var_pi_name_type, act_idx_hi_varinst_name,
    act_idx_hi_varinst_act_inst_id;

-- What runs: lists of tasks come from the projection, nobody asks by person or tenant, and nothing is a case of CMMN.
drop index if exists
    act_idx_event_subscr_config_, act_idx_event_subscr_tenant_id;
drop index if exists
    act_idx_exe_root_pi, act_idx_exec_tenant_id;
drop index if exists
    act_idx_ident_lnk_user, act_idx_ident_lnk_group;
drop index if exists
    act_idx_job_root_procinst, act_idx_job_tenant_id, act_idx_job_handler_type;
drop index if exists
    act_idx_task_case_exec, act_idx_task_case_def_id, act_idx_task_create, act_idx_task_last_updated,
    act_idx_task_assignee, act_idx_task_owner, act_idx_task_tenant_id;
drop index if exists
    act_idx_var_case_exe, act_idx_var_case_inst_id, act_idx_variable_task_id, act_idx_variable_tenant_id,
    act_idx_variable_task_name_type, act_idx_batch_id;

do $$
begin
    if to_regclass('act_ru_variable') is not null then
        -- a message finds the one instance that has this id
        create index act_ru_variable_of_instance on act_ru_variable (name_, text_) where task_id_ is null;
        -- each ended task asks for both, and there are none
        create index act_ru_variable_of_task on act_ru_variable (task_id_) where task_id_ is not null;
        create index act_ru_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
        -- what falls due next, and is tried again; from now on everything that is planned has a moment
        update act_ru_job set duedate_ = coalesce(create_time_, now()) where duedate_ is null;
        create index act_ru_job_due on act_ru_job (duedate_, id_) where retries_ > 0 and suspension_state_ = 1;
    end if;
end $$;
