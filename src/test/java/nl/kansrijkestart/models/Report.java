package nl.kansrijkestart.models;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Where a rule writes down what it found in the model it looks at. */
interface Report {

    void add(String element, String message);

    default void add(BaseElement element, String message) {
        add(Model.nameOf(element), message);
    }
}
