package tenebra.campaign.plan;

import java.io.Serializable;

/** The unit of work, of checkpoint and of distribution: events [firstEvent, firstEvent + events) of a task. */
public record ChunkSpec(String task, int number, long firstEvent, int events) implements Serializable {
    /** Name of its file of events. */
    public String fileName() {
        return "%s-%04d.parquet".formatted(task, number);
    }
}
