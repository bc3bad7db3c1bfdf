package nl.kansrijkestart.agreement.clause;

import java.util.List;

/** In which order receivers are asked that the agreement leaves open; implemented by {@code socialmap}. */
public interface ReceiverOrder {

    /** The same codes; those about which there is doubt come last. */
    List<String> prefer(List<String> organisations, String need, String municipality);
}
