package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageSetTest {
    @TempDir
    Path dir;

    @Test
    void the_order_in_which_packages_were_found_does_not_matter() {
        ModPackage a = only(PackageFixtures.jar(dir.resolve("a.jar"), "a", "1", "x"), "g:a:1");
        ModPackage b = only(PackageFixtures.jar(dir.resolve("b.jar"), "b", "1", "x"), "g:b:1");
        assertEquals(
                PackageSet.of(List.of(a, b)).packages(),
                PackageSet.of(List.of(b, a)).packages());
    }

    @Test
    void one_package_found_twice_counts_once() {
        ModPackage first = only(PackageFixtures.jar(dir.resolve("1.jar"), "a", "1", "x"), "g:one:1");
        ModPackage second = only(PackageFixtures.jar(dir.resolve("2.jar"), "a", "1", "x"), "g:two:1");
        assertEquals(List.of(first), PackageSet.of(List.of(second, first)).packages());
    }

    @Test
    void two_packages_of_one_name_are_refused_with_both_coordinates() {
        ModPackage first = only(PackageFixtures.jar(dir.resolve("1.jar"), "a", "1", "x"), "g:one:1");
        ModPackage second = only(PackageFixtures.jar(dir.resolve("2.jar"), "a", "2", "x"), "g:two:2");
        assertEquals(
                "package 'a' is there twice with different content: version 1 from g:one:1 ('" + dir.resolve("1.jar")
                        + "') and version 2 from g:two:2 ('" + dir.resolve("2.jar")
                        + "'); leave one of the two out, for example with an <exclusion> in the pom",
                assertThrows(PackageException.class, () -> PackageSet.of(List.of(second, first)))
                        .getMessage());
    }

    @Test
    void a_mod_of_the_simulators_dialect_overrides_the_common_one() {
        ModPackage pkg = new ModPackage(
                "a",
                "1",
                "",
                List.of(),
                "",
                List.of(
                        mod("x", Dialect.NEURON, "n/x.mod"),
                        mod("x", Dialect.COMMON, "x.mod"),
                        mod("x", Dialect.ARBOR, "a/x.mod"),
                        mod("y", Dialect.ARBOR, "a/y.mod"),
                        mod("z", Dialect.COMMON, "z.mod")),
                new PackageSource("g:a:1", dir));
        PackageSet set = PackageSet.of(List.of(pkg));
        assertEquals(List.of("n/x.mod", "z.mod"), paths(set.mods(Dialect.NEURON)));
        assertEquals(List.of("a/x.mod", "a/y.mod", "z.mod"), paths(set.mods(Dialect.ARBOR)));
    }

    private static List<String> paths(List<Mod> mods) {
        return mods.stream().map(Mod::path).toList();
    }

    private static Mod mod(String asset, Dialect dialect, String path) {
        return new Mod(new MechanismName("a", asset, "0"), dialect, ModKind.DENSITY, path, List.of(), List.of());
    }

    private static ModPackage only(Path jar, String coordinate) {
        return PackageReader.read(jar, coordinate).get(0);
    }
}
