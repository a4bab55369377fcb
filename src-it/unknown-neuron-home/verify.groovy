def log = new File(basedir, 'build.log').text

assert log.contains("glia.neuron.home names a NEURON that Glia cannot use: '/no/such/neuron' does not exist. " +
    'Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one.')
