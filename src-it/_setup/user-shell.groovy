/**
 * A user's shell for what errors tell to type: `mvn` and `glia` are those of this build, and the user's preferences are
 * kept in the project's target. Maven is the one that ran the project. A verify.groovy has it by
 * `evaluate(new File(basedir, '../_setup/user-shell.groovy'))`.
 */
class Shell {
    File basedir
    File localRepository
    String mavenHome

    /** The first text between backticks that begins so. */
    static String told(String message, String beginning) {
        def command = message =~ /`(${java.util.regex.Pattern.quote(beginning)}[^`]*)`/
        assert command.find(), "no `${beginning}...` in: ${message}"
        return command.group(1)
    }

    /** Types a command that must end with this exit code; what it printed. */
    String type(String command, int exit = 0, File folder = basedir) {
        def output = File.createTempFile('shell', '.out', new File(basedir, 'target').tap { mkdirs() })
        def ended = start(command, folder, output).waitFor()
        assert ended == exit, "`${command}` ends with ${ended}: ${output.text}"
        return output.text
    }

    /** Types a command, and ends its JVM as soon as it has printed a text; how many processes that JVM had, which must end with it. */
    int ended(String command, String text) {
        def output = File.createTempFile('shell', '.out', new File(basedir, 'target').tap { mkdirs() })
        def typed = start(command, basedir, output).toHandle()
        while (!output.text.contains(text)) {
            assert typed.alive, output.text
            Thread.sleep(100)
        }
        def jvm = typed.descendants().filter { it.info().commandLine().orElse('').contains('plexus-classworlds') && !it.info().command().orElse('').endsWith('sh') }.findFirst().get()
        def children = jvm.descendants().toList()
        jvm.destroy()
        children.each { it.onExit().get(1, java.util.concurrent.TimeUnit.MINUTES) }
        return children.size()
    }

    private Process start(String command, File folder, File output) {
        def builder = new ProcessBuilder('sh', '-c', functions() + command)
        builder.directory(folder).redirectErrorStream(true).redirectOutput(output)
        builder.environment().put('JAVA_HOME', System.getProperty('java.home'))
        builder.environment().put('MAVEN_OPTS', '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC')
        builder.environment().put('GLIA_CONFIG', new File(basedir, 'target/config').path)
        builder.environment().put('GLIA_DATA', new File(basedir, 'target/data').path)
        builder.environment().remove('CI')
        return builder.start()
    }

    /**
     * Types the same for both front ends, which must end with this exit code and say the same: the goal all that the command line
     * says, or its error.
     *
     * @return what the command line says
     */
    List<String> both(String line, String goal, int exit = 0, File folder = basedir) {
        def said = plain(type("glia ${line}", exit, folder))
        def told = plain(type("mvn ${goal}", exit, folder))
        def same = exit == 0 ? told.containsAll(said) : told.any { it.contains(said[0]) }
        assert same, "`glia ${line}` says ${said}, `mvn ${goal}` ${told}"
        return said
    }

    /** What a front end says without its own marks, and with every option spelt as on the command line. */
    List<String> plain(String text) {
        text.replace(basedir.canonicalPath + '/', '').replaceAll(/mvn glia:/, 'glia ').replaceAll(/-Dglia\.asset=/, '').replaceAll(/-Dglia\.names=/, '')
            .replaceAll(/-Dglia\.files=/, '').replaceAll(/-Dglia\.inLocal/, '--local').replaceAll(/-Dglia\.(classpath|project)=/, '--$1 ')
            .replaceAll(/-Dglia\.(\w+)/, '--$1').readLines()
            .collect { it.replaceFirst(/^(\[\w+\] |glia: )/, '').replaceFirst(/^\[stdout\] /, '').stripTrailing() }.findAll { it }
    }

    private String functions() {
        def mvn = [mavenHome + '/bin/mvn', '-B', '-s', settings().path,
            '-Dmaven.repo.local=' + localRepository.path]
        def agent = new File(localRepository, 'dev/glia/glia-agent').listFiles().findAll { it.directory }
            .collectMany { it.listFiles() as List }.find { it.name ==~ /glia-agent-.*\.jar/ }
        def glia = [System.getProperty('java.home') + '/bin/java', '-jar', agent.path]
        return [mvn: mvn, glia: glia].collect { name, words ->
            "${name}() { ${words.collect { "'" + it.replace("'", "'\\''") + "'" }.join(' ')} \"\$@\"; }\n"
        }.join('')
    }

    /** Those of the invoker, which are gone when the project's own build has ended. */
    private File settings() {
        def setup = new File(basedir, '../_setup')
        def outer = (new File(setup, 'pom.xml').text =~ '<outer.repository>(.*)</outer.repository>')[0][1]
        def settings = new File(basedir, 'target/settings.xml')
        settings.text = new File(setup, 'settings.xml').text.replace('@localRepositoryUrl@', outer)
        return settings
    }
}

return new Shell(basedir: basedir, localRepository: localRepositoryPath,
    mavenHome: binding.hasVariable('mavenHome') ? mavenHome : System.getProperty('maven.home'))
