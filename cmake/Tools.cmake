# What every target is compiled and linked with: warnings, sanitizers, ccache, mold.

option(HEARTH_TESTS "Build the tests" ON)
option(HEARTH_BENCH "Build the benchmarks" OFF)
option(HEARTH_FUZZ "Build the fuzzers (clang only)" OFF)
set(HEARTH_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them; empty for none")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # what one checkout has compiled serves another
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
                                  "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
                    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wduplicated-cond -Wlogical-op)
  # g++ 12 sees null dereferences and overreads in its own library once it inlines under sanitizers or -O2
  add_compile_options(-Wno-null-dereference -Wno-stringop-overread -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(CMAKE_UNITY_BUILD)
  # a unit is several files, and what one calls a thing does not shadow what another does; other builds say what does
  add_compile_options(-Wno-shadow)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # nor is what one file keeps to itself in another's hands, though the compiler takes them all for headers
    add_compile_options(-Wno-subobject-linkage)
  endif()
endif()
if(HEARTH_SANITIZE)
  add_compile_options(-fsanitize=${HEARTH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${HEARTH_SANITIZE})
endif()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
