def log = new File(basedir, 'build.log').text

assert log.contains('glia.neuron.home')
assert log.contains('/no/such/neuron')
