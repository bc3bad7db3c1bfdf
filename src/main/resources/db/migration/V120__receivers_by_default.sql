-- Whom the program asks until a clause says otherwise; DefaultReceiversTest holds every need with its source.
-- Running referrals keep the order they were sent with.
update receiver_rule set kind = 'generalPractice', fallback_kind = 'midwifePractice' where need = 'unplannedPregnancy';
update receiver_rule set kind = 'midwifePractice', fallback_kind = 'hospital' where need = 'earlierPregnancy';
update receiver_rule set kind = 'hospital', fallback_kind = 'midwifePractice' where need = 'vulnerablePregnancyConsultation';
