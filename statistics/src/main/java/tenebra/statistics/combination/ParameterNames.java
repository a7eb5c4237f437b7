package tenebra.statistics.combination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.Effect;

/**
 * Names of the nuisances of several sources in their combination. The same name is the same parameter, unless it is
 * separated; different names are one parameter if they are identified. A parameter keeps the name of its first member;
 * where several parameters would have one name, each is called {@code SOURCE: name} after its first member.
 */
public final class ParameterNames {
    /** A nuisance as its source calls it. */
    public record Member(String source, String nuisance) {
        @Override
        public String toString() {
            return source + ": " + nuisance;
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final Map<Member, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> leaders = new ArrayList<>();
    private final Map<Member, String> names = new LinkedHashMap<>();

    /**
     * Decides the names.
     *
     * @param nuisances source → its nuisances, in the order of the sources
     */
    public ParameterNames(Map<String, ? extends Set<String>> nuisances, Correlations correlations) {
        nuisances.forEach((source, own) -> new TreeSet<>(own).forEach(name -> add(new Member(source, name))));
        correlations.separate().forEach(this::named);
        shareByName(correlations.separate());
        correlations
                .identified()
                .forEach(sides -> unite(sides.stream()
                        .flatMap(side -> resolved(side, nuisances.keySet()).stream())
                        .toList()));
        nameGroups();
    }

    private void add(Member member) {
        numbers.put(member, members.size());
        leaders.add(members.size());
        members.add(member);
    }

    private void shareByName(Set<String> separate) {
        Map<String, List<Member>> byName = members.stream()
                .filter(member -> !separate.contains(member.nuisance()))
                .collect(Collectors.groupingBy(Member::nuisance, TreeMap::new, Collectors.toList()));
        byName.values().forEach(this::unite);
    }

    /** All members of a side: of one source if it is named, else of all that have the nuisance. */
    private List<Member> resolved(String side, Set<String> sources) {
        int colon = side.indexOf(':');
        String source = colon < 0 ? "" : side.substring(0, colon).strip();
        if (!sources.contains(source)) {
            return named(side);
        }
        Member member = new Member(source, side.substring(colon + 1).strip());
        if (!numbers.containsKey(member)) {
            throw unknown(side);
        }
        return List.of(member);
    }

    private List<Member> named(String nuisance) {
        List<Member> found = members.stream()
                .filter(member -> member.nuisance().equals(nuisance))
                .toList();
        if (found.isEmpty()) {
            throw unknown(nuisance);
        }
        return found;
    }

    private TenebraException unknown(String nuisance) {
        return TenebraException.usage(
                "CFG-088",
                "no nuisance '%s'; there are: %s"
                        .formatted(
                                nuisance, members.stream().map(Member::toString).collect(Collectors.joining(", "))));
    }

    private void unite(List<Member> group) {
        int first = group.stream().mapToInt(this::leader).min().orElseThrow();
        group.forEach(member -> leaders.set(leader(member), first));
    }

    private int leader(Member member) {
        int at = numbers.getOrDefault(member, 0);
        while (leaders.get(at) != at) {
            at = leaders.get(at);
        }
        return at;
    }

    private void nameGroups() {
        Map<String, Set<Integer>> wanted = new TreeMap<>();
        members.forEach(member ->
                wanted.computeIfAbsent(wish(member), name -> new TreeSet<>()).add(leader(member)));
        Map<Integer, String> given = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        for (Member member : members) {
            int leader = leader(member);
            if (!given.containsKey(leader)) {
                boolean isAlone = wanted.getOrDefault(wish(member), Set.of()).size() == 1;
                String name = isAlone ? wish(member) : member.toString();
                while (taken.contains(name) || (!isAlone && wanted.containsKey(name))) {
                    name = member.source() + ": " + name;
                }
                taken.add(name);
                given.put(leader, name);
            }
            names.put(member, given.getOrDefault(leader, ""));
        }
    }

    private String wish(Member member) {
        return members.get(leader(member)).nuisance();
    }

    /** What a nuisance of a source is called in the combination. */
    public String of(String source, String nuisance) {
        String name = names.get(new Member(source, nuisance));
        if (name == null) {
            throw new IllegalArgumentException("not a nuisance of " + source + ": " + nuisance);
        }
        return name;
    }

    /** Parameter → the nuisances that it stands for, in the order of the sources. */
    public Map<String, List<Member>> parameters() {
        Map<String, List<Member>> parameters = new LinkedHashMap<>();
        names.forEach((member, name) ->
                parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(member));
        parameters.replaceAll((name, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(parameters);
    }

    /** A channel of a source under another name, with the nuisances of the combination. */
    public Channel renamed(String source, Channel channel, String newName) {
        return new Channel(
                newName,
                channel.observed(),
                channel.backgrounds().stream()
                        .map(background -> new Background(
                                background.name(), background.expected(), renamed(source, background.effects())))
                        .toList(),
                renamed(source, channel.signalEffects()));
    }

    /** Two effects of one parameter on one rate are one: their factors multiply. */
    private List<Effect> renamed(String source, List<Effect> effects) {
        Map<String, Effect> byName = new LinkedHashMap<>();
        for (Effect effect : effects) {
            String name = of(source, effect.nuisance());
            byName.merge(
                    name,
                    new Effect(name, effect.up(), effect.down()),
                    (a, b) -> new Effect(name, a.up() * b.up(), a.down() * b.down()));
        }
        return List.copyOf(byName.values());
    }
}
