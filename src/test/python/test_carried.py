"""What the manifest carries of the helpers means the same as their modules.

CarriedTexts goes by the layout of lines; here Python says what the lines mean.
"""

import ast
import builtins
import itertools
import os
import subprocess
import sys
import tempfile
import tokenize
import unittest

from stand_ins import CARRIED, SOURCES, carried, directory_of, text_of

# Each program with its modules; one of a single module is a file.
PROGRAMS = {
    "gcs_cache.py": sorted(name for name in os.listdir(SOURCES + "/gcs_cache") if name.endswith(".py")),
    "shared_claim.py": ["shared_claim.py"],
}
HEADING = "# --- "


def module(program, name):
    directory = os.path.join(SOURCES, program[: -len(".py")])
    return ast.parse(text_of(os.path.join(directory if os.path.isdir(directory) else SOURCES, name)))


def is_import(statement):
    return isinstance(statement, (ast.Import, ast.ImportFrom))


def is_of_sibling(statement):
    return isinstance(statement, ast.ImportFrom) and statement.level > 0


def without_docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return tree


def dumps(statements):
    return [ast.dump(statement) for statement in statements]


def order_of(program):
    """Its modules in the order in which they are carried."""
    lines = carried(program).splitlines()
    return [line[len(HEADING) :].split()[0] for line in lines if line.startswith(HEADING)]


def names_in(tree):
    """What a module defines for all of it."""
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name))
        elif isinstance(node, ast.AnnAssign):
            yield node.target.id


class Programs(unittest.TestCase):
    def test_have_every_module_once(self):
        for program, modules in PROGRAMS.items():
            self.assertEqual(sorted(order_of(program)), modules)

    def test_mean_what_their_modules_mean(self):
        for program in PROGRAMS:
            tree = ast.parse(carried(program))
            modules = [without_docstrings(module(program, name)) for name in order_of(program)]
            code = [s for m in modules for s in m.body if not is_import(s)]
            for ours, theirs in itertools.zip_longest(dumps(s for s in tree.body if not is_import(s)), dumps(code)):
                self.assertEqual(ours, theirs, program)

    def test_import_at_the_top_all_that_their_modules_import_and_nothing_twice(self):
        for program, modules in PROGRAMS.items():
            tree = ast.parse(carried(program))
            imports = dumps(s for s in tree.body if is_import(s))
            wanted = {i for name in modules for i in dumps(
                s for s in module(program, name).body if is_import(s) and not is_of_sibling(s))}
            self.assertEqual(sorted(imports), sorted(wanted))
            self.assertEqual(dumps(tree.body[: len(imports)]), imports)

    def test_are_those_of_python_3_8(self):
        for program in PROGRAMS:
            ast.parse(carried(program), feature_version=(3, 8))

    def test_have_no_comments_but_where_they_come_from(self):
        for program in PROGRAMS:
            with open(os.path.join(CARRIED, program), "rb") as file:
                comments = [t.string for t in tokenize.tokenize(file.readline) if t.type == tokenize.COMMENT]
            self.assertIn(SOURCES + "/" + program[: -len(".py")], comments[0])
            self.assertEqual(comments[1:], [HEADING + name + " ---" for name in order_of(program)])

    def test_leave_no_line_blank_that_means_nothing(self):
        for program in PROGRAMS:
            self.assertNotIn("\n\n\n\n", carried(program))


class Modules(unittest.TestCase):
    """What makes it right to put modules one after the other."""

    def each(self):
        for program, modules in PROGRAMS.items():
            for name in modules:
                yield program, name, module(program, name)

    def test_come_after_those_that_they_import_from(self):
        for program, name, tree in self.each():
            order = order_of(program)
            for statement in filter(is_of_sibling, tree.body):
                self.assertLess(order.index(statement.module + ".py"), order.index(name), statement.module)

    def test_define_no_name_that_means_something_else_elsewhere(self):
        for program, modules in PROGRAMS.items():
            owners = dict.fromkeys(dir(builtins), "Python")
            for tree in (module(program, name) for name in modules):
                imports = (alias.name for s in tree.body if isinstance(s, ast.Import) for alias in s.names)
                owners.update({name.partition(".")[0]: "the standard library" for name in imports})
            for name in modules:
                for defined in names_in(module(program, name)):
                    self.assertNotIn(defined, owners, name)
                    owners[defined] = name

    def test_import_from_a_sibling_what_it_defines_by_its_own_name(self):
        for program, _, tree in self.each():
            for statement in filter(is_of_sibling, tree.body):
                defined = set(names_in(module(program, statement.module + ".py")))
                for alias in statement.names:
                    self.assertIn(alias.name, defined)
                    self.assertIsNone(alias.asname)

    def test_import_at_the_top_and_from_the_library_whole_modules(self):
        for _, _, tree in self.each():
            imports = [node for node in ast.walk(tree) if is_import(node)]
            self.assertEqual([node for node in tree.body if is_import(node)], imports)
            for node in imports:
                if isinstance(node, ast.Import):
                    self.assertEqual([alias.asname for alias in node.names], [None])
                elif not is_of_sibling(node):
                    self.assertEqual(node.module, "__future__")

    def test_can_be_read_in_one_sitting(self):
        for name in PROGRAMS["gcs_cache.py"]:
            self.assertLessEqual(len(text_of(os.path.join(SOURCES, "gcs_cache", name)).splitlines()), 200, name)


class Running(unittest.TestCase):
    def test_says_in_one_word_that_there_is_no_key(self):
        done = subprocess.run(
            [sys.executable, "-I", "-c", carried("gcs_cache.py"), "fetch", "/nowhere"],
            env={"GCS_BUCKET": "b"}, capture_output=True, encoding="utf-8", check=True)
        self.assertEqual(done.stdout, "skip\n")
        self.assertRegex(done.stderr, "^install-packages: the cache cannot be used: the service-account key is missing")

    def test_packs_and_unpacks(self):
        program = {"__name__": "carried"}
        exec(compile(carried("gcs_cache.py"), "gcs_cache.py", "exec"), program)
        with tempfile.TemporaryDirectory() as unpacked:
            chunks = program["chunks"](directory_of(self, a="content"))
            program["unpack"]((bytes(chunk) for chunk, _ in chunks), unpacked)
            self.assertEqual(sorted(os.listdir(unpacked)), [".kaspr-packages", "a"])

    def test_takes_a_lock(self):
        with tempfile.TemporaryFile() as lock:
            subprocess.run(
                [sys.executable, "-I", "-c", carried("shared_claim.py"), str(lock.fileno()), "1", "pod-0"],
                pass_fds=[lock.fileno()], check=True)
            self.assertIn(b"pod pod-0 is at work", lock.read())


if __name__ == "__main__":
    unittest.main()
