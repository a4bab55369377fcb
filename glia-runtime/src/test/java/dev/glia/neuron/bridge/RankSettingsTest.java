package dev.glia.neuron.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankSettingsTest {
    private static Optional<Ranks> of(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> withLibrary = new HashMap<>(environment);
        withLibrary.put("MPI_LIB_NRN_PATH", "/opt/libmpi.so");
        return Ranks.of(properties::get, withLibrary::get);
    }

    @Test
    void a_process_that_no_launcher_started_is_alone() {
        assertEquals(Optional.empty(), of(Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"PMI_SIZE, 2", "OMPI_COMM_WORLD_SIZE, 4"})
    void the_variables_of_a_launcher_make_a_rank_and_say_of_how_many(String variable, String count) {
        assertEquals(
                Optional.of(new Ranks("/opt/libmpi.so", Optional.of(Integer.valueOf(count)), 30)),
                of(Map.of(), Map.of(variable, count)));
    }

    @Test
    void PMIx_names_the_rank_alone() {
        assertEquals(
                Optional.of(new Ranks("/opt/libmpi.so", Optional.empty(), 30)), of(Map.of(), Map.of("PMIX_RANK", "0")));
    }

    @Test
    void the_property_decides_before_the_launcher() {
        assertEquals(Optional.empty(), of(Map.of("glia.mpi", "false"), Map.of("PMI_SIZE", "2")));
        assertEquals(
                Optional.of(new Ranks("/opt/libmpi.so", Optional.empty(), 7)),
                of(Map.of("glia.mpi", "true", "glia.mpi.patience", "7"), Map.of()));
    }

    @Test
    void the_environment_has_twins_of_the_properties() {
        assertEquals(
                Optional.of(new Ranks("/opt/libmpi.so", Optional.empty(), 5)),
                of(Map.of(), Map.of("GLIA_MPI", "true", "GLIA_MPI_PATIENCE", "5")));
    }
}
