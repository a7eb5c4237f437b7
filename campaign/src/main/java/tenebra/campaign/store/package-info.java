/**
 * Events in Parquet files, and questions asked of them in SQL.
 *
 * <p>The only package that knows the database. What a column means physically and what is done with an answer is decided
 * elsewhere.
 */
@NullMarked
package tenebra.campaign.store;

import org.jspecify.annotations.NullMarked;
