package tenebra.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tenebra.matter.Species;
import tenebra.transport.Deposit;
import tenebra.transport.DepositSink;

/** All energy that the particles of one trigger window leave in a detector, in the order of arrival; and what escapes. */
public final class Deposits implements DepositSink {
    private final List<Deposit> deposits = new ArrayList<>();
    private double escaped;

    @Override
    public void deposit(Deposit deposit) {
        deposits.add(deposit);
    }

    @Override
    public void escape(Species species, double energy, double z) {
        escaped += energy;
    }

    public List<Deposit> all() {
        return Collections.unmodifiableList(deposits);
    }

    /** Energy [GeV] that left the line. */
    public double escaped() {
        return escaped;
    }

    /** Energy [GeV] in an element. */
    public double in(int element) {
        return deposits.stream()
                .filter(deposit -> deposit.element() == element)
                .mapToDouble(Deposit::energy)
                .sum();
    }
}
