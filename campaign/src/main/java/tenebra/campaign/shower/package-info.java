/** Showers on their own: what is shot at what, on threads, with results that do not depend on their number. */
@NullMarked
package tenebra.campaign.shower;

import org.jspecify.annotations.NullMarked;
