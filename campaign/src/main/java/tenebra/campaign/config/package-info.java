/**
 * YAML files as checked trees: every value knows its file and line, every quantity its unit, every kind its schema.
 *
 * <p>Nothing of what the values mean lives here. Messages are one line: what is wrong, where, what is allowed.
 */
@NullMarked
package tenebra.campaign.config;

import org.jspecify.annotations.NullMarked;
