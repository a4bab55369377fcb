def log = new File(basedir, 'build.log').text

assert log.contains('leak is glia__lab_b__leak__0')
assert !log.contains('after NEURON had started') : 'one library, the one that was compiled'
assert !log.contains('compiling 1 mod of the packages on the class path')
