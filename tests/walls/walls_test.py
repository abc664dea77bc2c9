"""Walls are built, not asked for: what cmake/Room.cmake must refuse to configure, compile or link."""
import pathlib
import subprocess
import tempfile
import unittest

CMAKE = pathlib.Path(__file__).resolve().parents[2] / "cmake"

HOUSE = {
    "CMakeLists.txt": "cmake_minimum_required(VERSION 3.25)\nproject(house LANGUAGES CXX)\nset(CMAKE_CXX_STANDARD 23)\n"
                      f'include("{CMAKE}/Room.cmake")\nadd_subdirectory(families)\nadd_subdirectory(sessions)\n',
    "families/CMakeLists.txt": "room(families SOURCES family.cpp DOORS families.hpp)\n",
    "families/families.hpp": "#pragma once\nnamespace families { int known(); }\n",
    "families/family_store.hpp": "#pragma once\nnamespace families { int stored(); }\n",
    "families/family.cpp": '#include "families.hpp"\n#include "family_store.hpp"\n'
                           "int families::stored() { return 1; }\nint families::known() { return stored(); }\n",
    "sessions/CMakeLists.txt": "room(sessions SOURCES session.cpp DOORS sessions.hpp USES families)\n",
    "sessions/sessions.hpp": "#pragma once\nnamespace sessions { int came(); }\n",
    "sessions/session.cpp": '#include "sessions.hpp"\n#include "families/families.hpp"\n'
                            "int sessions::came() { return families::known(); }\n",
}


class Walls(unittest.TestCase):
    def build(self, changes):
        """Configures and builds the house with those files instead: (exit code, what was said)."""
        with tempfile.TemporaryDirectory() as name:
            for path, text in {**HOUSE, **changes}.items():
                (pathlib.Path(name) / path).parent.mkdir(exist_ok=True)
                (pathlib.Path(name) / path).write_text(text, encoding="utf-8")
            script = 'cmake -S "$0" -B "$0/build" -G Ninja && cmake --build "$0/build"'
            ran = subprocess.run(["sh", "-c", script, name], capture_output=True, text=True, check=False)
            return ran.returncode, ran.stdout + ran.stderr

    def assert_refused(self, changes, words):
        code, said = self.build(changes)
        self.assertNotEqual(code, 0)
        self.assertIn(words, " ".join(said.split()))

    def test_a_house_that_uses_doors_is_built(self):
        code, said = self.build({})
        self.assertEqual(code, 0, said)

    def test_a_room_above_cannot_be_named(self):
        self.assert_refused({"families/CMakeLists.txt": "room(families SOURCES family.cpp DOORS families.hpp USES sessions)\n"},
                            "asks for 'sessions', which is not below it")

    def test_a_private_header_of_another_room_does_not_compile(self):
        self.assert_refused({"sessions/session.cpp": '#include "families/family_store.hpp"\n'},
                            "families/family_store.hpp: No such file")

    def test_a_private_header_by_its_bare_name_does_not_compile(self):
        self.assert_refused({"sessions/session.cpp": '#include "family_store.hpp"\n'}, "family_store.hpp: No such file")

    def test_a_room_that_is_not_named_does_not_compile(self):
        self.assert_refused({"sessions/CMakeLists.txt": "room(sessions SOURCES session.cpp DOORS sessions.hpp)\n"},
                            "families/families.hpp: No such file")

    def test_a_room_that_a_used_room_uses_stays_out_of_sight(self):
        self.assert_refused({"CMakeLists.txt": HOUSE["CMakeLists.txt"] + "add_subdirectory(reach)\n",
                             "reach/CMakeLists.txt": "room(reach SOURCES reach.cpp DOORS reach.hpp USES sessions)\n",
                             "reach/reach.hpp": "#pragma once\n",
                             "reach/reach.cpp": '#include "sessions/sessions.hpp"\n#include "families/families.hpp"\n'},
                            "families/families.hpp: No such file")


if __name__ == "__main__":
    unittest.main()
