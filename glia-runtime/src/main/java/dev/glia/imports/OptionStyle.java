package dev.glia.imports;

/** How options are typed where a verb was asked for, because what a message tells to type must work there. */
public enum OptionStyle {
    /** {@code --variants-by=folder}. */
    COMMAND_LINE {
        @Override
        public String option(String name, String value) {
            return "--" + name + "=" + value;
        }

        @Override
        public String flag(String name) {
            return "--" + name;
        }

        @Override
        public String named(String name, String value) {
            return flag(name) + " " + value;
        }

        @Override
        public String argument(String name, String value) {
            return value;
        }

        @Override
        public String verb(String name) {
            return "glia " + name;
        }
    },
    /** {@code -Dglia.variantsBy=folder}. */
    MAVEN {
        @Override
        public String option(String name, String value) {
            return flag(name) + "=" + value;
        }

        @Override
        public String flag(String name) {
            StringBuilder property = new StringBuilder("-Dglia.");
            for (int i = 0; i < name.length(); i++) {
                boolean hyphen = name.charAt(i) == '-';
                property.append(hyphen ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
            }
            return property.toString();
        }

        @Override
        public String named(String name, String value) {
            return option(name, value);
        }

        @Override
        public String argument(String name, String value) {
            return option(name, value);
        }

        @Override
        public String verb(String name) {
            return "mvn glia:" + name;
        }
    };

    /** An option with its value. */
    public abstract String option(String name, String value);

    /** An option with a path, which a shell completes only where it is a word of its own. */
    public abstract String named(String name, String value);

    /** An option that needs none. */
    public abstract String flag(String name);

    /** What a verb is about, which stands on a command line without its name. */
    public abstract String argument(String name, String value);

    /** What a command begins with. */
    public abstract String verb(String name);
}
