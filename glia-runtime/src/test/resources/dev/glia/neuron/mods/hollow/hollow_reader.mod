: NMODL of its own follows its BBCOREPOINTER; the other one is C's alone.
NEURON { THREADSAFE POINT_PROCESS HollowReader RANGE seen BBCOREPOINTER led, kept }
ASSIGNED { seen led kept }
INITIAL { seen = led : and not kept
VERBATIM
    if (_p_kept != nullptr) {
        seen = -1;
    }
ENDVERBATIM
}
BREAKPOINT { seen = led }
VERBATIM
static void bbcore_write(double*, int*, int*, int*, _threadargsproto_) {}
static void bbcore_read(double*, int*, int*, int*, _threadargsproto_) {}
ENDVERBATIM
