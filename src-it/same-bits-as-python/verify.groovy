import groovy.json.JsonSlurper

// The mods that the model uses, as glia:compile staged them, through plain nrnivmodl of the same NEURON.
def target = new File(basedir, 'target')
def home = new File(new JsonSlurper().parse(new File(target, 'glia/library.json')).neuron.home)
def python = home
while (!new File(python, 'bin/python').canExecute()) {
    python = python.parentFile
}
def mechanisms = new File(target, 'mechanisms.txt').readLines()
def plain = new File(target, 'plain')
plain.mkdirs()
mechanisms.each { name ->
    new File(plain, name + '.mod').bytes = new File(target, "glia/mod/${name}.mod").bytes
}

def run = { File folder, List<String> command, String input ->
    def process = new ProcessBuilder(command).directory(folder).redirectErrorStream(true).start()
    process.outputStream.withCloseable { it << input }
    def output = process.inputStream.text
    assert process.waitFor() == 0: "${command}: ${output}"
}
run(plain, [new File(python, 'bin/nrnivmodl').path, '.'], '')
def library = plain.listFiles().findAll { it.directory }.collect { new File(it, 'libnrnmech.so') }.find { it.file }
// Not in the folder of the library, which Python's NEURON would load by itself and then refuse to load again.
run(target, [new File(python, 'bin/python').path, new File(basedir, 'same_model.py').path, library.path,
     new File(target, 'python.trace').path], mechanisms.join(' '))

def jvm = new File(target, 'jvm.trace').readLines()
def reference = new File(target, 'python.trace').readLines()
assert jvm.size() == 2 * 8001
def different = (0..<jvm.size()).findAll { jvm[it] != reference[it] }
assert reference.size() == jvm.size()
assert different.empty: "${different.size()} of ${jvm.size()} samples differ, the first is sample ${different[0]}"
// A trace that stayed at rest would prove nothing.
def potentials = jvm[0..8000].collect { Double.longBitsToDouble(Long.parseUnsignedLong(it, 16)) }
assert potentials.max() > 0 && potentials.min() < -60
