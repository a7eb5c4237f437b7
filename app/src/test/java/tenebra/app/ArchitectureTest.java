package tenebra.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The arrows between modules and what is never done, as rules on the compiled classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Module → modules that it may import. No other arrows exist. */
    private static final Map<String, Set<String>> IMPORTS = Map.of(
            "core", Set.of(),
            "matter", Set.of("core"),
            "darksector", Set.of("core", "matter"),
            "transport", Set.of("core", "matter"),
            "experiment", Set.of("core", "matter", "transport"),
            "statistics", Set.of("core"),
            "campaign", Set.of("core", "matter", "darksector", "transport", "experiment", "statistics"),
            "report", Set.of("core", "matter", "experiment", "statistics", "campaign"),
            "app",
                    Set.of(
                            "core",
                            "matter",
                            "darksector",
                            "transport",
                            "experiment",
                            "statistics",
                            "campaign",
                            "report"));

    private static final List<String> BELOW_CAMPAIGN =
            List.of("core", "matter", "darksector", "transport", "experiment", "statistics");

    private JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    void importAll() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("tenebra");
    }

    /** Without this, a rule about a package that is not on the class path would hold for nothing. */
    @Test
    void everyModuleIsLookedAt() {
        assertThat(modules()).containsExactlyInAnyOrderElementsOf(IMPORTS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> modulesImportWhatTheTableAllowsAndNothingElse() {
        return IMPORTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> {
            String[] forbidden = IMPORTS.keySet().stream()
                    .filter(other -> !other.equals(entry.getKey()))
                    .filter(other -> !entry.getValue().contains(other))
                    .map(ArchitectureTest::packagesOf)
                    .toArray(String[]::new);
            return DynamicTest.dynamicTest(entry.getKey(), () -> {
                if (forbidden.length > 0) {
                    noClasses()
                            .that(resideInAPackage(packagesOf(entry.getKey())))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(forbidden))
                            .check(classes);
                }
            });
        });
    }

    @Test
    void nothingOutsideAppPrintsOrExits() {
        noClasses()
                .that(are(DescribedPredicate.not(resideInAPackage("tenebra.app.."))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(classes);
    }

    /** In app itself one class ends the program and one method prints a stack trace, into a file. */
    @Test
    void onePlaceExitsAndOneWritesStackTraces() {
        assertThat(callersOf(System.class, "exit")).containsExactly("tenebra.app.Main");
        assertThat(callersOf(Throwable.class, "printStackTrace")).containsExactly("tenebra.app.Failures");
    }

    @Test
    void nothingBelowCampaignTouchesFiles() {
        noClasses()
                .that(are(resideInAnyPackage(BELOW_CAMPAIGN.stream()
                        .map(ArchitectureTest::packagesOf)
                        .toArray(String[]::new))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."))
                .orShould()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are files of java.io") {
                    @Override
                    public boolean test(JavaClass candidate) {
                        return candidate.getName().startsWith("java.io.File")
                                || candidate.getName().equals("java.io.RandomAccessFile");
                    }
                })
                .check(classes);
    }

    @Test
    void nothingBelowCampaignReadsTheEnvironment() {
        noClasses()
                .that(are(resideInAnyPackage(BELOW_CAMPAIGN.stream()
                        .map(ArchitectureTest::packagesOf)
                        .toArray(String[]::new))))
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    /** Random numbers come from named streams alone. */
    @Test
    void noOtherRandomNumbers() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.random.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .check(classes);
    }

    @Test
    void noFieldIsStaticAndChangeable() {
        fields().that()
                .areStatic()
                .and(new DescribedPredicate<JavaField>("are written in the source") {
                    @Override
                    public boolean test(JavaField field) {
                        return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
                    }
                })
                .should()
                .beFinal()
                .check(classes);
    }

    @Test
    void internalPackagesAreUsedFromTheirParentAlone() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("..internal..")
                .should(new ArchCondition<JavaClass>("be used from below the parent package only") {
                    @Override
                    public void check(JavaClass internal, ConditionEvents events) {
                        String name = internal.getPackageName();
                        String parent = name.substring(0, name.indexOf(".internal"));
                        internal.getDirectDependenciesToSelf().stream()
                                .filter(dependency ->
                                        !isInside(dependency.getOriginClass().getPackageName(), parent))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                })
                .check(classes);
    }

    /** An internal package counts as part of its parent. */
    @TestFactory
    Stream<DynamicTest> packagesOfAModuleHaveNoCycles() {
        return IMPORTS.keySet().stream()
                .sorted()
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> slices().assignedFrom(new PackagesOf(module))
                                .should()
                                .beFreeOfCycles()
                                .check(classes)));
    }

    private record PackagesOf(String module) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            String name = each.getPackageName();
            return isInside(name, "tenebra." + module)
                    ? SliceIdentifier.of(name.replaceFirst("\\.internal(\\..*)?$", ""))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + module;
        }
    }

    private Set<String> modules() {
        return classes.stream()
                .map(each -> each.getPackageName().split("\\.", -1)[1])
                .filter(module -> !module.equals("benchmarks"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> callersOf(Class<?> owner, String method) {
        List<JavaAccess<?>> calls = new ArrayList<>();
        classes.forEach(each -> calls.addAll(each.getMethodCallsFromSelf()));
        return calls.stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .filter(call -> call.getTargetOwner().isAssignableTo(owner))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInside(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private static String packagesOf(String module) {
        return "tenebra." + module + "..";
    }
}
