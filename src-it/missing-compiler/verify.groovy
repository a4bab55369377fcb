def log = new File(basedir, 'build.log').text

assert log.contains("a C++ compiler is missing: glia.cxx is 'no-such-compiler', and 'no-such-compiler' is no program; " +
    'install it with `sudo apt install g++` (Debian, Ubuntu), `sudo dnf install gcc-c++` (Fedora) or ' +
    '`xcode-select --install` (macOS).')
