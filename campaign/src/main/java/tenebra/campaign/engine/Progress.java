package tenebra.campaign.engine;

/** Is told how far long work has come. Called from any thread. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String what, long total, long alreadyDone) {}

        @Override
        public void advance(long amount) {}

        @Override
        public void end() {}
    };

    /** Work begins: its name, its size, and what was found done. */
    void begin(String what, long total, long alreadyDone);

    void advance(long amount);

    void end();
}
