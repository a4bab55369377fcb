package dev.glia.library.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RegistrationTest {
    @Test
    void what_is_not_plain_in_a_name_is_written_as_octal_bytes_of_utf_8() {
        assertEquals("\"lab \\303\\274\\077\\042\\134\\012\\001end\"", Registration.literal("lab ü?\"\\\n\u0001end"));
    }
}
