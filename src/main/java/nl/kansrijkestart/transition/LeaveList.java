package nl.kansrijkestart.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What one group of people goes over: each kind of work by who may see it. */
@Entity
class LeaveList {

    @Id
    private String id;

    private String leaveId;
    private String municipality;

    @Column(name = "grp")
    private String group;

    private Instant due;

    protected LeaveList() {}

    LeaveList(Leave leave, String group, Instant due) {
        this.id = UUID.randomUUID().toString();
        this.leaveId = leave.id();
        this.municipality = leave.municipality();
        this.group = group;
        this.due = due;
    }

    /** Work that came later has a term of its own. */
    void dueAt(Instant moment) {
        due = moment;
    }

    String id() {
        return id;
    }

    String leaveId() {
        return leaveId;
    }

    String municipality() {
        return municipality;
    }

    String group() {
        return group;
    }

    Instant due() {
        return due;
    }
}
