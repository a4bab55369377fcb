/** The model of glia-agent's LaunchersIT under what Maven and jbang launch; -Dglia.test.jdks says on which JDKs besides Maven's. */
def log = new File(basedir, 'build.log').text

def requireFacts = { said ->
    assert (said =~ /(?m)^(\[INFO\] )?five of five$/).count == 4, "Surefire without and with the agent, exec:java, glia:run: ${said}"
    assert said.contains('agent false')
    assert said.contains('agent true')
    assert !said.contains('after NEURON had started') : 'one library, the one that was compiled'
    assert !said.contains('of the packages on the class path')
}
requireFacts(log)

def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))

/** jbang prints the command that its wrapper then runs. It reads what Maven has fetched already. */
def outer = (new File(basedir, '../_setup/pom.xml').text =~ '<outer.repository>(.*)</outer.repository>')[0][1]
def jbang = { java, agent ->
    def command = shell.type("""export JBANG_DIR="\$PWD/target/jbang" JBANG_REPO='${localRepositoryPath}' JBANG_NO_VERSION_CHECK=true
        export JAVA_HOME='${java}'
        command=\$('${java}/bin/java' -cp 'jbang/lib/*' dev.jbang.Main --quiet run --repos 'outer=${outer}' --cp "\$PWD/target/classes" ${agent} jbang/Launch.java)
        eval "\$command" """)
    assert command.contains('five of five'), command
    assert command.contains("agent ${!agent.empty}"), command
}
def agent = new File(localRepositoryPath, 'dev/glia/glia-agent').listFiles().findAll { it.directory }
    .collectMany { it.listFiles() as List }.find { it.name ==~ /glia-agent-.*\.jar/ }
def script = new File(basedir, 'jbang/Launch.java')
script.text = script.text.replace('@project.version@', agent.parentFile.name)
def own = new File(System.getProperty('java.home')).canonicalFile
jbang(own, '')
jbang(own, "--javaagent='${agent}'")

def others = jdks == 'own' ? [] : jdks == 'all' ? own.parentFile.listFiles() as List : jdks.split(',').collect { new File(it) }
def feature = { (new File(it, 'release').text =~ /JAVA_VERSION="(\d+)/)[0][1] as int }
others = others.findAll { new File(it, 'bin/javac').canExecute() && feature(it) >= 17 && feature(it) != feature(own) }.unique(feature)
assert jdks == 'own' || others, "glia.test.jdks=${jdks} names no JDK but ${own}"
others.each { jdk ->
    requireFacts(shell.type("export JAVA_HOME='${jdk}'; mvn ${new File(basedir, 'invoker.properties').readLines()[0].replaceFirst('.*?= ', '')}"))
    jbang(jdk, '')
    jbang(jdk, "--javaagent='${agent}'")
    println "five of five under glia:run, exec:java, Surefire and jbang on JDK ${feature(jdk)}"
}
return true
