def log = new File(basedir, 'build.log').text
def plot = new File(basedir, 'model/target/voltage.svg').text

assert log.contains('Kv1: soma has glia__not_my_models__Kv1__0')
assert log.contains('Kv1, variant high_activity: soma has glia__not_my_models__Kv1__high_activity')
def spikes = (log =~ /(\d+) spikes at ([\d. ]+) ms/).collect { it[2].split(' ') }
assert spikes.size() == 2
// Kv1 holds the cell back; its weaker variant lets it fire more often.
assert spikes[0].size() > 10 && spikes[1].size() > spikes[0].size()
def curves = (plot =~ /<polyline[^>]*points='([^']*)'/).collect { it[1].split(' ') }
assert curves.size() == 2
assert curves.every { it.length == 8001 }
// Every preference of the model can be met.
assert !log.contains('passed over')
