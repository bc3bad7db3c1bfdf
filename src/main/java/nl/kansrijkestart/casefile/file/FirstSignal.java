package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Embeddable;
import nl.kansrijkestart.keys.Sealed;

/** With what a file began: who sent it, under which number of their own, and what was seen. It does not change. */
@Embeddable
class FirstSignal {

    private String signaller;
    private String signallerGroup;

    @Sealed
    private String ownFileNumber;

    private String ownNumberMark;

    @Sealed
    private String kind;

    @Sealed
    private String instrument;

    @Sealed
    private String instrumentOutcome;

    private boolean urgent;

    @Sealed
    private String note;

    protected FirstSignal() {}

    /** @param ownNumberMark finds the own file number again, null without one */
    FirstSignal(CaseFiles.NewSignal signal, String ownNumberMark) {
        this.signaller = signal.signaller();
        this.signallerGroup = signal.signallerGroup();
        this.ownFileNumber = signal.ownFileNumber();
        this.ownNumberMark = ownNumberMark;
        this.kind = signal.kind();
        this.instrument = signal.instrument();
        this.instrumentOutcome = signal.instrumentOutcome();
        this.urgent = signal.urgent();
        this.note = signal.note();
    }

    String signaller() {
        return signaller;
    }

    String signallerGroup() {
        return signallerGroup;
    }

    String ownFileNumber() {
        return ownFileNumber;
    }

    String kind() {
        return kind;
    }

    String instrument() {
        return instrument;
    }

    String instrumentOutcome() {
        return instrumentOutcome;
    }

    boolean urgent() {
        return urgent;
    }

    String note() {
        return note;
    }
}
