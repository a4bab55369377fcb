def log = new File(basedir, 'build.log').text
def rows = new File(basedir, 'results.csv').readLines()

assert rows.size() == 7
assert rows[0] == 'g,pkg,result'
assert rows[1] == '0,lab_a,-65.0'
assert rows[3].startsWith('0.001,lab_a,')
assert rows[3] != '0.001,lab_a,-65.0'
assert log.contains('6 of 6 rows are done already')
