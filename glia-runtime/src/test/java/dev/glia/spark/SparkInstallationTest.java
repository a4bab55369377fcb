package dev.glia.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkInstallationTest {
    @TempDir
    Path folder;

    @Test
    void spark_is_that_of_the_class_path_else_the_one_in_SPARK_HOME_or_a_folder_of_its_jars() throws IOException {
        Path home = folder.resolve("home");
        Path jars = Files.createDirectories(home.resolve("jars"));
        Files.createFile(jars.resolve("spark-core_2.13-4.2.0.jar"));
        List<String> users = List.of("target/classes", "lib/a.jar");

        SparkInstallation found = SparkInstallation.find(users, Optional.of(home.toString()));
        assertEquals(Optional.of(jars), found.jars());
        assertEquals("target/classes:lib/a.jar:" + jars + "/*", found.classPath(users));
        assertEquals(found, SparkInstallation.find(users, Optional.of(jars.toString())));

        List<String> own = List.of("target/classes", "lib/spark-core_2.13-4.2.0.jar");
        assertEquals(
                "target/classes:lib/spark-core_2.13-4.2.0.jar",
                SparkInstallation.find(own, Optional.of(home.toString())).classPath(own));
    }

    @Test
    void where_there_is_none_one_paragraph_says_what_to_do() {
        String none = assertThrows(
                        SweepException.class, () -> SparkInstallation.find(List.of("a.jar"), Optional.empty()))
                .getMessage();
        assertTrue(none.contains("SPARK_HOME is not set. Set SPARK_HOME to"), none);
        String wrong = assertThrows(
                        SweepException.class,
                        () -> SparkInstallation.find(List.of("a.jar"), Optional.of(folder.toString())))
                .getMessage();
        assertTrue(wrong.contains("SPARK_HOME is '%s', which has none in its 'jars'".formatted(folder)), wrong);
    }

    @Test
    void the_driver_is_told_the_users_properties_of_spark_and_no_others() {
        Properties properties = new Properties();
        properties.setProperty("spark.cores.max", "4");
        properties.setProperty("user.name", "somebody");
        List<String> words = SparkInstallation.jvmArguments(properties);
        assertTrue(words.contains("-Dspark.cores.max=4"), words.toString());
        assertTrue(words.contains("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"), words.toString());
        assertTrue(words.stream().noneMatch(word -> word.contains("somebody")), words.toString());
    }
}
