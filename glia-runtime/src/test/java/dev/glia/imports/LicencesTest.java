package dev.glia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicencesTest {
    @Test
    void the_most_exact_field_of_the_metadata_holds() {
        List<String> classifiers = List.of(
                "Programming Language :: Python",
                "License :: OSI Approved :: GNU General Public License v3 or later (GPLv3+)");
        assertEquals(Optional.of("MIT"), Licences.of(Optional.of("MIT"), classifiers, Optional.of("GPLv3")));
        assertEquals(Optional.of("GPL-3.0-or-later"), Licences.of(Optional.empty(), classifiers, Optional.of("GPLv3")));
        assertEquals(Optional.of("GPL-3.0-only"), Licences.of(Optional.empty(), List.of(), Optional.of("GPLv3")));
        assertEquals(Optional.empty(), Licences.of(Optional.empty(), List.of(), Optional.of("see LICENSE")));
    }

    @Test
    void a_licence_text_is_known_by_its_first_words() {
        String gpl = "GNU GENERAL PUBLIC LICENSE\n   Version 3, 29 June 2007\n";
        assertEquals(Optional.of("GPL-3.0-only"), Licences.ofText(gpl + "\n Preamble any later version"));
        assertEquals(Optional.of("GPL-3.0-or-later"), Licences.ofText(gpl + "or any later version. Preamble"));
        assertEquals(
                Optional.of("LGPL-2.0-only"),
                Licences.ofText("GNU LESSER GENERAL PUBLIC LICENSE Version 2, June 1991"));
        assertEquals(Optional.of("Apache-2.0"), Licences.ofText("\n  Apache License\n  Version 2.0, January 2004"));
        assertEquals(
                Optional.of("MIT"), Licences.ofText("MIT License\n\nPermission is hereby granted, free of charge, to"));
        String bsd = "Copyright (c) 2020, A Lab\n\nRedistribution and use in source and binary forms, with or without";
        assertEquals(Optional.of("BSD-2-Clause"), Licences.ofText(bsd));
        assertEquals(Optional.of("BSD-3-Clause"), Licences.ofText(bsd + " modification ... Neither the name of"));
        assertEquals(Optional.of("MPL-2.0"), Licences.ofText("Mozilla Public License Version 2.0\n====="));
        assertEquals(Optional.empty(), Licences.ofText("Ask me."));
    }

    @Test
    void a_sentence_before_the_title_of_a_licence_does_not_hide_it() {
        assertEquals(
                Optional.of("GPL-3.0-only"),
                Licences.ofText("License\n=======\n\nNEAT is distributed with the GNU General Public License.\n\n::\n\n"
                        + "   GNU GENERAL PUBLIC LICENSE\n\n   Version 3, 29 June 2007\n\n  Preamble"));
        assertEquals(
                Optional.empty(),
                Licences.ofText(
                        "The copyrights are owned by a university. Two licences are offered: one for non-commercial use (see"
                                + " below), and a custom one for commercial use. You may choose which licence to receive the code under;"
                                + " ask our office.\n\nGNU GENERAL PUBLIC LICENSE\nVersion 2, June 1991"));
    }
}
