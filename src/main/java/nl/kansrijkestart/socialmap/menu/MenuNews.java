package nl.kansrijkestart.socialmap.menu;

import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who keeps the menukaart that a check waits. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MenuNews {

    private final Notices notices;
    private final MenuKeeper keeper;

    MenuNews(Notices notices, MenuKeeper keeper) {
        this.notices = notices;
        this.keeper = keeper;
    }

    @EventListener
    void checkWaits(InterventionEvents.CheckWaits one) {
        notices.tell(
                Notices.role(keeper.group(one.home()), one.home()),
                null,
                one.dossier(),
                "Menukaart, " + one.name() + ": er wacht een controle op u. Controleer of de erkenning nog geldt.");
    }
}
