package nl.kansrijkestart.access.refusals;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from: an address, or for IPv6 the network of one connection (/64), which one subscriber owns as
 * a whole.
 */
final class Source {

    private Source() {}

    /** @return an address, or a network with its length */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            if (InetAddress.getByName(address) instanceof Inet6Address six) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(six.getAddress(), 8), 16);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
        } catch (UnknownHostException noAddress) {
            // as it stands
        }
        return address;
    }
}
