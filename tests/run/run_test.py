"""The one script, ./run, as a newcomer meets it."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

HOUSE = pathlib.Path(__file__).resolve().parents[2]


class Run(unittest.TestCase):
    """Each test has a copy of the script and its tools in a folder whose name has spaces."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.house = pathlib.Path(folder.name) / "a house with spaces"
        self.house.mkdir()
        shutil.copy(HOUSE / "run", self.house)
        for part in ("tools", "packaging"):
            shutil.copytree(HOUSE / part, self.house / part)

    def run_it(self, *words, folder="/"):
        return subprocess.run([str(self.house / "run"), *words], cwd=folder, env={"PATH": "/usr/bin:/bin", "HOME": "/"},
                              capture_output=True, text=True, check=False)

    def steps(self, script):
        """Runs bash with the script's steps at hand."""
        return subprocess.run(["bash", "-euo", "pipefail", "-c", f". tools/steps.sh\n{script}"], cwd=self.house,
                              capture_output=True, text=True, check=False)

    def fake(self, name, body):
        """Puts a program of that name before all others for `steps`."""
        place = self.house / "fakes"
        place.mkdir(exist_ok=True)
        (place / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (place / name).chmod(0o755)

    def test_alone_it_lists_its_commands(self):
        ran = self.run_it()
        self.assertEqual(ran.returncode, 0)
        for command in ("setup", "build", "test", "lint", "fmt", "bench", "fuzz", "demo"):
            self.assertRegex(ran.stdout, rf"(?m)^  {command} +\w")

    def test_a_command_that_is_none_is_refused_with_the_list(self):
        ran = self.run_it("dmeo")
        self.assertEqual(ran.returncode, 2)
        self.assertIn('no command "dmeo"', ran.stderr)
        self.assertIn("demo", ran.stderr)

    def test_it_works_through_a_link_from_any_folder(self):
        link = self.house.parent / "link"
        link.symlink_to(self.house / "run")
        ran = subprocess.run([str(link)], cwd=self.house.parent, capture_output=True, text=True, check=False)
        self.assertIn("demo", ran.stdout)

    def test_a_task_names_the_packages_it_needs_and_no_others(self):
        packages = self.steps("packages_for build").stdout.split()
        self.assertIn("g++", packages)
        self.assertNotIn("postgresql", packages)
        self.assertNotIn("clang-19", packages)

    def test_nothing_is_asked_of_apt_when_nothing_is_missing(self):
        self.fake("dpkg-query", "awk '!/^#/ && NF == 2 {print \"installed,\" $1 \",\"}' packaging/debian-packages.txt")
        self.fake("apt-get", "echo called; exit 1")
        ran = self.steps("PATH=$PWD/fakes:$PATH; need build test lint bench")
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))

    def test_only_what_is_missing_is_installed(self):
        self.fake("dpkg-query", "for p in $(packages_but_mold); do echo installed,$p,; done")
        self.fake("packages_but_mold", "awk '!/^#/ && NF == 2 && $1 != \"mold\" {print $1}' packaging/debian-packages.txt")
        self.fake("apt-get", "echo \"$@\" >>apt.log")
        self.fake("sudo", 'exec "$@"')
        ran = self.steps("PATH=$PWD/fakes:$PATH; need build")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        asked = (self.house / "apt.log").read_text(encoding="utf-8").splitlines()
        self.assertEqual(asked, ["update", "install -y --no-install-recommends mold"])

    def test_what_another_makers_package_provides_is_not_missing(self):
        self.fake("dpkg-query", "echo 'installed,nodejs,nodejs-dev (= 20), npm (= 10)'")
        ran = self.steps("PATH=$PWD/fakes:$PATH; packages_here")
        self.assertIn("npm", ran.stdout.split())

    def test_a_step_that_succeeds_is_silent_in_a_pipe(self):
        ran = self.steps("quietly 'say much' echo much")
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))

    def test_a_step_that_fails_says_what_it_said_and_fails(self):
        ran = self.steps("quietly 'say much' sh -c 'echo much; exit 7' || exit $?")
        self.assertEqual(ran.returncode, 7)
        self.assertIn("could not say much", ran.stderr)
        self.assertIn("\nmuch\n", ran.stderr)

    def test_the_pages_are_built_again_only_when_something_of_them_changed(self):
        for name, body in (("tsc", "true"), ("vite", "echo . >> built; mkdir -p build/web; touch build/web/manifest.json")):
            self.fake(name, body)
            (self.house / "node_modules" / ".bin").mkdir(parents=True, exist_ok=True)
            (self.house / "fakes" / name).rename(self.house / "node_modules" / ".bin" / name)
        (self.house / "web").mkdir()
        for file in ("package-lock.json", "web/page.scss", "web"):
            subprocess.run(["touch", "-d", "1 hour ago", file], cwd=self.house, check=True)
        self.assertEqual(self.steps("build_web; build_web; wc -l < built").stdout.strip(), "1")
        self.assertEqual(self.steps("touch -d 'next hour' web/page.scss; build_web; wc -l < built").stdout.strip(), "2")

    def test_progress_has_rate_and_time_left(self):
        ran = self.steps("with_time_left '[5/20] Building x.cpp' 10")
        self.assertEqual(ran.stdout, "5 of 20, 30 a minute, 30 s left")


if __name__ == "__main__":
    unittest.main()
