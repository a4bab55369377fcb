package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import dev.glia.select.PreferenceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class SelectMojoTest {
    @TempDir
    Path config;

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "asset", value = "Kv1")
    @MojoParameter(name = "ofPkg", value = "some_pkg")
    @MojoParameter(name = "variant", value = "high_activity")
    void what_is_chosen_is_stored_and_said(SelectMojo mojo) throws Exception {
        RecordedLog log = run(mojo);
        assertEquals(
                List.of(Preference.of("Kv1", Optional.of("some_pkg"), Optional.of("high_activity"))),
                stored().preferences());
        assertEquals(List.of("INFO asset 'Kv1': package 'some_pkg' and variant 'high_activity'"), log.lines());
    }

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "asset", value = "Kv1")
    @MojoParameter(name = "clear", value = "true")
    void a_choice_is_forgotten(SelectMojo mojo) throws Exception {
        store().select(Preference.of("Kv1", Optional.of("some_pkg"), Optional.empty()));
        run(mojo);
        assertEquals(PreferenceSet.NONE, stored());
    }

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "ofPkg", value = "some_pkg")
    void without_an_asset_the_choice_is_for_every_asset(SelectMojo mojo) throws Exception {
        RecordedLog log = run(mojo);
        assertEquals(List.of(Preference.general(Optional.of("some_pkg"), Optional.empty())), stored().preferences());
        assertEquals(List.of("INFO every asset: package 'some_pkg'"), log.lines());
    }

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "clear", value = "true")
    void the_choice_for_every_asset_is_forgotten_and_those_for_one_stay(SelectMojo mojo) throws Exception {
        Preference kv1 = Preference.of("Kv1", Optional.of("some_pkg"), Optional.empty());
        store().select(kv1);
        store().select(Preference.general(Optional.of("some_pkg"), Optional.empty()));
        run(mojo);
        assertEquals(List.of(kv1), stored().preferences());
    }

    @Test
    @InjectMojo(goal = "select")
    void without_anything_what_is_chosen_is_listed(SelectMojo mojo) throws Exception {
        store().select(Preference.of("Kv1", Optional.of("some_pkg"), Optional.empty()));
        store().select(Preference.general(Optional.empty(), Optional.of("high")));
        assertEquals(
                List.of("INFO asset 'Kv1': package 'some_pkg'", "INFO every asset: variant 'high'"),
                run(mojo).lines());
    }

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "asset", value = "Kv1")
    @MojoParameter(name = "ofPkg", value = "some_pkg")
    @MojoParameter(name = "clear", value = "true")
    void forgetting_takes_no_choice(SelectMojo mojo) {
        assertEquals(
                "-Dglia.clear forgets the whole preference; leave out -Dglia.pkg and -Dglia.variant: `mvn glia:select -Dglia.asset=Kv1 -Dglia.clear`",
                refusal(mojo));
    }

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "asset", value = "Kv1")
    void without_a_choice_it_says_what_is_missing(SelectMojo mojo) {
        assertEquals(
                "what to prefer for 'Kv1' is missing; add -Dglia.pkg=NAME, -Dglia.variant=NAME or both, or forget what you prefer with `mvn glia:select -Dglia.asset=Kv1 -Dglia.clear`",
                refusal(mojo));
    }

    @Test
    @InjectMojo(goal = "select")
    @MojoParameter(name = "asset", value = "Kv1")
    @MojoParameter(name = "ofPkg", value = "some-pkg")
    void an_impossible_package_is_refused(SelectMojo mojo) {
        assertEquals(
                "'some-pkg' is not a usable package name: letters, digits and single underscores, beginning with a letter, "
                        + "no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again",
                refusal(mojo));
    }

    private String refusal(SelectMojo mojo) {
        return assertThrows(MojoFailureException.class, () -> run(mojo)).getMessage();
    }

    private RecordedLog run(SelectMojo mojo) throws Exception {
        RecordedLog log = new RecordedLog();
        mojo.setLog(log);
        MojoExtension.setVariableValueToObject(mojo, "config", config.toString());
        mojo.execute();
        return log;
    }

    private PreferenceSet stored() {
        return store().read();
    }

    private PreferenceStore store() {
        return new PreferenceStore(config, line -> {});
    }
}
