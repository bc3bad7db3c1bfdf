package nl.kansrijkestart.models;

import nl.kansrijkestart.engine.gate.GateRules;

/** Rules 26 to 31: what a family may count on. The gate asks the same of whatever is deployed. */
final class DomainRules {

    private DomainRules() {}

    static ModelRule.Check ofTheGate(int rule) {
        return (model, house, report) -> GateRules.look(rule, model.path(), house.called(), report::add);
    }
}
