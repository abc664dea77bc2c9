"""Runs the lints, all or those named, over the house; prints a line for each finding and exits 1 when there is an error."""
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
LINTS = ("walls", "tables", "sizes", "words", "layout", "tidy")


def main(names, root=pathlib.Path(__file__).resolve().parents[2]):
    unknown = [name for name in names if name not in LINTS]
    if unknown:
        print(f'lint: there is no lint "{unknown[0]}"; there are {", ".join(LINTS)}.', file=sys.stderr)
        return 2
    errors = sum(run(name, root) for name in names or LINTS)
    print(f"{errors} to mend")
    return 1 if errors else 0


def run(name, root):
    """Prints what one lint finds, and gives the number of errors, warnings left out."""
    found = sorted(importlib.import_module(name).findings(root), key=lambda each: (str(each.path), each.line))
    for finding in found:
        print(f"{finding.text(root)} [{name}]")
    return sum(not finding.warning for finding in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
