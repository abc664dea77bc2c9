#pragma once

// Compiles a function twice, for any x86-64 and for one with AVX2 and POPCNT; the right one is chosen when the program
// is loaded. Not under sanitizers: their run-time is not there yet when that choice is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define HEARTH_VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define HEARTH_VECTORISED
#endif
