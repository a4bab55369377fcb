def log = new File(basedir, 'build.log').text

assert log.contains('arguments [one, two three]')
assert log.contains('leak is glia__lab_b__leak__0')
assert log.contains('agent true')

def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def ended = shell.type("echo fire | mvn glia:run -Dglia.mainClass=lab.Ending -Dglia.arguments=42", 42)
assert ended.contains('told fire')
assert ended.contains("the model 'lab.Ending' ended with exit code 42")

// Two ranks, of which one fails: Maven ends with its code, and says so after the ranks have said why.
def ranks = shell.type('mvn glia:run -Dglia.mainClass=lab.Rank -Dglia.arguments=well -Dglia.np=2')
assert ranks.contains('[0] 0 of 2 has glia__lab_b__leak__0') && ranks.contains('[1] 1 of 2 has glia__lab_b__leak__0')
def failed = shell.type('mvn glia:run -Dglia.mainClass=lab.Rank -Dglia.arguments=ill -Dglia.np=2', 3)
assert failed.indexOf('rank 1 of 2 ended with exit code 3') < failed.indexOf("the model 'lab.Rank' ended with exit code 3")
