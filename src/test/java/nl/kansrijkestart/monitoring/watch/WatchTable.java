package nl.kansrijkestart.monitoring.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** docs/watch.txt: per user task of the models who hears at each rung. */
final class WatchTable {

    static final Path FILE = Path.of("docs/watch.txt");

    private static final Pattern GROUP = Pattern.compile("\\$\\{\\w+\\.(\\w+)\\(.*");

    /** Of each word for a group the people it is about, and in practice the candidates of such a task. */
    private record Group(String words, String candidates) {}

    private static final Map<String, Group> GROUPS = Map.ofEntries(
            Map.entry("contactGroup", new Group("the contact's organisation", "verloskundigenkerkrade")),
            Map.entry("signallerGroup", new Group("the signaller's organisation", "verloskundigenkerkrade")),
            Map.entry("receiverGroup", new Group("the receiver", "schuldhulpparkstad")),
            Map.entry("nurseGroup", new Group("the youth health care", "jgzzuidlimburg")),
            Map.entry("participantGroup", new Group("the participant", "sociaalteamkerkrade")),
            Map.entry("actionGroup", new Group("who does the action", "sociaalteamkerkrade")),
            Map.entry(
                    "directorGroup",
                    new Group("the director or contact", "caseDirectors@welzijnkerkrade/casusregisseur")),
            Map.entry(
                    "proposedDirector",
                    new Group("the proposed director", "caseDirectors@welzijnkerkrade/casusregisseur")),
            Map.entry("leadGroup", new Group("leads", "leads")),
            Map.entry("boardGroup", new Group("boardMembers", "boardMembers")),
            Map.entry("partnerGroup", new Group("the partner", "colleagues@verloskundigenkerkrade")),
            Map.entry("signerGroup", new Group("the signing partner", "colleagues@verloskundigenkerkrade")),
            Map.entry("memberGroup", new Group("the member", "colleagues@verloskundigenkerkrade")),
            Map.entry("meaningGroup", new Group("the partner", "colleagues@verloskundigenkerkrade")),
            Map.entry("ownerGroup", new Group("the owner of the clause", "leads")),
            Map.entry("membersGroup", new Group("coalitionMembers", "coalitionMembers")),
            Map.entry("meetingGroups", new Group("leads and coordinators", "leads,coordinators")),
            Map.entry("followGroup", new Group("leads", "leads")),
            Map.entry("answerGroup", new Group("who is asked", "leads")),
            Map.entry("regionGroup", new Group("projectLeaders", "projectLeaders")),
            Map.entry("adoptionGroup", new Group("leads", "leads")),
            Map.entry("keeperGroup", new Group("coordinators", "coordinators")),
            Map.entry("checkerGroup", new Group("the owner of the entry", "colleagues@verloskundigenkerkrade")),
            Map.entry("controllerGroup", new Group("privacyOfficers", "privacyOfficers")),
            Map.entry("reviewGroup", new Group("who may see that kind of work", "hubCoordinators")),
            Map.entry(
                    "proposedGroup",
                    new Group("the colleague who is asked", "caseDirectors@welzijnkerkrade/casusregisseur")),
            Map.entry("officerGroup", new Group("privacyOfficers", "privacyOfficers")),
            Map.entry(
                    "circle",
                    new Group(
                            "the professional",
                            "signallers@verloskundigenkerkrade/verloskundige,"
                                    + "safeguardingOfficers@verloskundigenkerkrade")));

    /**
     * A user task of a model.
     *
     * @param group the word for whom it is, a method of the desk
     * @param open it has no day
     * @param work empty when nobody said what its process is part of
     */
    record Row(String process, String task, String group, boolean open, java.util.Optional<WatchedWork> work) {

        /** As a model writes them, with commas. */
        String candidates() {
            boolean map = work.filter(WatchedWork.map::equals).isPresent();
            return group.equals("coordinatorGroup") ? (map ? "coordinators" : "hubCoordinators") : known().candidates();
        }

        /** Families only: whether it may be there before a family said yes, or after a no. */
        boolean before() {
            return List.of("contactGroup", "signallerGroup").contains(group);
        }

        private Group known() {
            Group known = group.equals("coordinatorGroup")
                    ? new Group(
                            work.filter(WatchedWork.map::equals).isPresent() ? "coordinators" : "hubCoordinators", "")
                    : GROUPS.get(group);
            if (known == null) {
                throw new AssertionError(process + ": nobody said who " + group + " is. Add it to WatchTable.");
            }
            return known;
        }

        String line() {
            WatchedWork part = work.orElseThrow(() -> new AssertionError(
                    process + " is not watched. Say in WatchedWork what it is part of, so that somebody hears."));
            String start = process + " " + task + ": ";
            return open
                    ? start + "nobody, it may wait"
                    : start + String.join(" > ", known().words(), hears(part, Rung.keeper), hears(part, Rung.director))
                            + " > again, all of them";
        }

        private static String hears(WatchedWork part, Rung rung) {
            String role = part.role(rung) + (part.number(rung) ? " (a number)" : "");
            return switch (part) {
                case family -> role + " (before a yes and after a no: the own organisation)";
                case safety -> role + " of the own organisation, in neutral words";
                default -> role;
            };
        }
    }

    private WatchTable() {}

    static List<Row> rows() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file -> of(Bpmn.readModelFromFile(file.toFile())))
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Stream<Row> of(BpmnModelInstance model) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new Row(
                        process,
                        task.getId(),
                        GROUP.matcher(task.getCamundaCandidateGroups()).replaceFirst("$1"),
                        isOpen(task),
                        WatchedWork.of(process)));
    }

    private static boolean isOpen(UserTask task) {
        return task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(one -> "open".equals(one.getCamundaName()))
                .anyMatch(one -> one.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(task));
    }

    static List<String> lines() {
        return rows().stream().map(Row::line).sorted().toList();
    }
}
