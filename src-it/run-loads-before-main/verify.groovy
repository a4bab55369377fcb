def log = new File(basedir, 'build.log').text

assert log.contains('arguments [one, two three]')
assert log.contains('leak is glia__lab_b__leak__0')
assert log.contains('agent true')

def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def ended = shell.type("echo fire | mvn glia:run -Dglia.mainClass=lab.Ending -Dglia.arguments=42", 42)
assert ended.contains('told fire')
assert ended.contains("the model 'lab.Ending' ended with exit code 42")
