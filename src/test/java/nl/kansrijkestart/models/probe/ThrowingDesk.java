package nl.kansrijkestart.models.probe;

import nl.kansrijkestart.engine.BusinessError;

/** A desk that refuses with an error. */
public class ThrowingDesk {

    public void tell(String caseId) {
        throw new BusinessError("familyGone");
    }
}
