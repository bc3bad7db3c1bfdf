package nl.kansrijkestart.monitoring.watch;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.Role;

/** What a task is part of: that says who keeps an eye on it. */
enum WatchedWork {
    family(
            Role.hubCoordinators,
            Role.processDirectors,
            "familyPathway",
            "prenatalHomeVisit",
            "hubMeeting",
            "referral",
            "familySupport",
            "runningSupport"),
    coalition(
            Role.coordinators,
            Role.leads,
            "agreementLife",
            "regionalClauseChange",
            "regionalAdoption",
            "coalitionCycle",
            "coalitionFormation",
            "coalitionEvaluation",
            "partnerInvitation",
            "coalitionChange",
            "coalitionQuestion"),
    map(Role.coordinators, Role.projectLeaders, "socialMapCheck", "recognitionCheck"),
    request(Role.privacyOfficers, Role.administrators, "rightsRequest"),
    /** What each list holds is its own; who keeps the people reads how many wait. */
    leaving(Role.administrators, Role.administrators, "ownerLeaves"),
    /** Within the own organisation only, and in words that say nothing. */
    safety(Role.safeguardingOfficers, Role.safeguardingOfficers, "reportingCode");

    private final Role keeper;
    private final Role director;
    private final Set<String> processes;

    WatchedWork(Role keeper, Role director, String... processes) {
        this.keeper = keeper;
        this.director = director;
        this.processes = Set.of(processes);
    }

    /** Empty for a process that nobody said anything about. */
    static Optional<WatchedWork> of(String process) {
        return Arrays.stream(values())
                .filter(one -> one.processes.contains(process))
                .findFirst();
    }

    Set<String> processes() {
        return processes;
    }

    /** The role that hears; null for who has the task. */
    Role role(Rung rung) {
        return switch (rung) {
            case holder -> null;
            case keeper -> keeper;
            case director -> director;
            case administrator -> Role.administrators;
        };
    }

    /** Whether they hear how many wait there and nothing else: they see no single task. */
    boolean number(Rung rung) {
        return switch (role(rung) == null ? Role.signallers : role(rung)) {
            case projectLeaders, administrators -> true;
            default -> false;
        };
    }
}
