package nl.kansrijkestart.models;

import java.util.List;

/** The modelling rules that a machine can check, under the numbers of processes/README.md. */
public final class ModelRules {

    public static final List<ModelRule> ALL = List.of(
            new ModelRule(0, "a file can be read", (model, house, report) -> {}),
            new ModelRule(
                    1,
                    "one executable process per file, with purpose, owner and trigger",
                    ReadingRules::oneProcessPerFile),
            new ModelRule(2, "time runs left to right, the expected route is straight", ReadingRules::leftToRight),
            new ModelRule(
                    3, "at most twelve activities on one level, and a page can be read", ReadingRules::readableLevels),
            new ModelRule(4, "no lanes or pools", ReadingRules::noLanes),
            new ModelRule(5, "everything is drawn, nothing overlaps or crosses", ReadingRules::cleanDrawing),
            new ModelRule(6, "an activity is verb and object", LabelRules::activityNames),
            new ModelRule(7, "an event is object and state", LabelRules::eventNames),
            new ModelRule(8, "a split asks, each way out answers", LabelRules::questionsAndAnswers),
            new ModelRule(9, "Ja carries the condition, Nee is the default", LabelRules::conditionsAgree),
            new ModelRule(10, "each end is a different outcome", LabelRules::differentEnds),
            new ModelRule(11, "answers after a call are ends of the called process", LabelRules::answersAfterCall),
            new ModelRule(12, "thrower and catcher share name and code", LabelRules::sharedNames),
            new ModelRule(13, "no two activities with one label", LabelRules::differentLabels),
            new ModelRule(14, "one start per level, explicit ends", StructureRules::oneStart),
            new ModelRule(15, "a gateway splits or joins", StructureRules::splitOrJoin),
            new ModelRule(
                    16, "no inclusive or complex gateway, no condition out of a task", StructureRules::simpleGateways),
            new ModelRule(17, "each error thrown is caught", StructureRules::errorsMeet),
            new ModelRule(20, "ids say what they are", TechniqueRules::speakingIds),
            new ModelRule(21, "automatic steps call a desk", TechniqueRules::desksExist),
            new ModelRule(22, "a task has form, group and a sentence", TechniqueRules::completeTasks),
            new ModelRule(23, "save points only where the house allows", TechniqueRules::savePoints),
            new ModelRule(24, "what is read was written, calls pass named variables", VariableRules::variables),
            new ModelRule(25, "time to live, desk moments, startable only by people", TechniqueRules::moments),
            new ModelRule(26, "every wait has a clock", DomainRules.ofTheGate(26)),
            new ModelRule(27, "no crossing without consent", DomainRules.ofTheGate(27)),
            new ModelRule(28, "every referral's end is handled", DomainRules.ofTheGate(28)),
            new ModelRule(29, "no literal group, person or value", DomainRules.ofTheGate(29)),
            new ModelRule(30, "what happens to the whole case is caught at the top", DomainRules.ofTheGate(30)),
            new ModelRule(31, "no personal data", DomainRules.ofTheGate(31)));

    private ModelRules() {}
}
