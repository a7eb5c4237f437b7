/** What a mediator adds to the anomalous magnetic moment of a lepton, and what measurements leave room for. */
@NullMarked
package tenebra.darksector.moment;

import org.jspecify.annotations.NullMarked;
