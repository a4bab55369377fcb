def log = new File(basedir, 'build.log').text

assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
// JUnit's listener watches: it clears the model between the classes, and tells what it cannot clear.
assert (log =~ /test class 'lab\.\w+Test' leaves List\[\d\] in NEURON's model/).count >= 1
// Without the agent, which the first build had, no test runs.
assert log.contains('class dev.glia.junit.NeuronTests (in module dev.glia.runtime) cannot access class org.junit.platform.launcher.TestExecutionListener')
