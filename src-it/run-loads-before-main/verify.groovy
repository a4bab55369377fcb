def log = new File(basedir, 'build.log').text

assert log.contains('arguments [one, two three]')
assert log.contains('leak is glia__lab_b__leak__0')
assert log.contains('agent true')

def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def ended = shell.type("echo fire | mvn glia:run -Dglia.mainClass=lab.Ending -Dglia.arguments=42", 42)
assert ended.contains('told fire')
assert ended.contains("the model 'lab.Ending' ended with exit code 42")

def ranks = shell.type('mvn glia:run -Dglia.mainClass=lab.Rank -Dglia.arguments=well -Dglia.np=2')
assert ranks.contains('[0] 0 of 2 has glia__lab_b__leak__0') && ranks.contains('[1] 1 of 2 has glia__lab_b__leak__0')

// Two ranks, of which one fails: Maven ends with the job's code, and says so after the ranks have said why.
// -Dglia.test.mpis=all, as in -Pproof, has all endings, on Open MPI too.
def kinds = [
    'exit': [3, 'rank 1 of 2 ended with exit code 3'],
    'throw': [1, 'IllegalStateException: rank 1 has a bad day'],
    'halt-0': [1, 'rank 1 of 2 ended with exit code 0'],
    'kill': [9, 'rank 1 of 2 has vanished'],
    'absent': [1, 'rank 1 has returned from main'],
    'barrier': [1, 'they wait for each other: '],
]
def table = new File(basedir, 'target/endings.txt')
table.text = '| MPI | `mvn glia:run`, rank 1 | exit code | seconds | reason | last |\n| --- | --- | --- | --- | --- | --- |\n'

def ends = { String mpi, String variables, String deed, int exit, String reason ->
    def text = shell.type("${variables} mvn glia:run -Dglia.mainClass=lab.Rank -Dglia.arguments=${deed} -Dglia.np=2", exit)
    def seconds = (System.currentTimeMillis() - (text =~ /acts at (\d+)/)[0][1].toLong()) / 1000
    def errors = text.readLines().findAll { it.contains(reason) || it.startsWith('[ERROR] ') && it.contains("the model 'lab.Rank'") }
    assert errors.first().contains(reason) && errors.last().contains("the model 'lab.Rank' ended with exit code ${exit}"), text
    table << "| ${mpi} | ${deed} | ${exit} | ${seconds} | ${errors.first()} | ${errors.last().replaceFirst(/; its own output says why.*/, '')} |\n"
    assert mpis == 'own' || seconds <= 10, "${deed} on ${mpi} took ${seconds} s: ${text}"
}

def own = shell.type('readlink -f "$(command -v mpiexec)" || true') =~ /orte|prte|openmpi/ ? 'Open MPI' : 'MPICH'
def end = { String mpi, String deed -> deed == 'kill' && mpi == 'Open MPI' ? [137, 'signal 9'] : kinds[deed] }
if (mpis == 'own') {
    ends(own, '', 'exit', *end(own, 'exit'))
} else {
    def openMpi = ['/usr/bin/mpiexec.openmpi', '/usr/lib64/openmpi/bin/mpiexec'].collect { new File(it) }.find { it.exists() }
    assert openMpi, 'this test, in -Pproof, runs on Open MPI too, and there is none: on Debian, apt-get install openmpi-bin'
    def folder = new File(basedir, 'target/openmpi').tap { mkdirs() }
    java.nio.file.Files.createSymbolicLink(folder.toPath().resolve('mpiexec'), openMpi.toPath().toRealPath())
    def variables = "export PATH='${folder}':\"\$PATH\" OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1;"
    kinds.keySet().each { deed ->
        ends(own, '', deed, *end(own, deed))
        ends('Open MPI', variables, deed, *end('Open MPI', deed))
    }
}
println table.text

// The end of Maven is the end of all ranks.
assert shell.ended('mvn glia:run -Dglia.mainClass=lab.Rank -Dglia.arguments=endless -Dglia.np=2', 'acts at') >= 3 // mpiexec and two ranks
