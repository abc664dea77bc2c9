"""Nothing can be asked for without a permission: a route that names none does not compile."""
import os
import pathlib
import subprocess
import unittest

ROOMS = pathlib.Path(__file__).resolve().parents[2] / "src" / "platform"
COMPILER = [os.environ.get("CXX", "c++"), "-std=c++23", f"-I{ROOMS}", "-fsyntax-only", "-x", "c++", "-"]

PROGRAM = """
#include "http/route.hpp"
enum class May {{ see_reach }};
enum class Other {{ see_reach }};
struct Visitor {{}};
using Route = http::Route<May, Visitor>;
http::Response show(const http::Request&, const Visitor&) {{ return http::not_found(); }}
Route route() {{ return {route}; }}
"""


class RouteWalls(unittest.TestCase):
    def compile(self, route):
        """What the compiler says of a program with that route; nothing where it takes it."""
        ran = subprocess.run(COMPILER, input=PROGRAM.format(route=route), capture_output=True, text=True, check=False)
        return "" if ran.returncode == 0 else ran.stderr

    def test_a_route_with_its_permission_compiles(self):
        self.assertEqual(self.compile('{http::Method::get, "/reach", May::see_reach, show}'), "")

    def test_a_route_without_a_permission_does_not(self):
        for route in ('{http::Method::get, "/reach", show}', '{http::Method::get, "/reach", {}, show}',
                      '{http::Method::get, "/reach", 0, show}', '{http::Method::get, "/reach", Other::see_reach, show}',
                      "{}"):
            with self.subTest(route):
                self.assertRegex(self.compile(route), "could not convert|no matching function")


if __name__ == "__main__":
    unittest.main()
