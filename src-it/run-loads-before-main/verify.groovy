def log = new File(basedir, 'build.log').text

assert log.contains('arguments [one, two three]')
assert log.contains('leak is glia__lab_b__leak__0')
assert log.contains('agent true')
