"""What the functions of the script's common part do, each in a bash of its own on a volume of its own."""

import os
import shutil
import subprocess
import tempfile
import unittest

from stand_ins import SOURCES, text_of

COMMON = text_of(SOURCES + "/common.sh") + text_of(SOURCES + "/own_volume.sh")

ENVIRONMENT = {
    "PATH": os.environ["PATH"], "PACKAGES_HASH": "0123", "PACKAGES": "hello", "INSTALL_RETRIES": "0",
    "INSTALL_TIMEOUT": "60", "ON_FAILURE": "block"}
NOBODY = 65534


def become_nobody():
    """Root may do anything, so it cannot see what others meet."""
    if os.getuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


class Script(unittest.TestCase):
    def setUp(self):
        self.volume = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.volume)
        if os.getuid() == 0:
            os.chown(self.volume, NOBODY, NOBODY)

    def run_script(self, commands, **environment):
        common = COMMON.replace("volume=/opt/kaspr/packages", "volume=" + self.volume)
        common = common.replace("report=/dev/termination-log", "report=/nowhere")
        return subprocess.run(
            ["bash", "-c", common + commands], env=dict(ENVIRONMENT, **environment), cwd=self.volume,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", errors="backslashreplace", preexec_fn=become_nobody)

    def put(self, name, text="x"):
        path = os.path.join(self.volume, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
        if os.getuid() == 0:
            for folder, folders, files in os.walk(self.volume):
                for entry in [*folders, *files]:
                    os.lchown(os.path.join(folder, entry), NOBODY, NOBODY)

    def listing(self):
        return sorted(os.listdir(self.volume))


class Volume(Script):
    def test_is_emptied_of_directories_that_forbid_it(self):
        self.put(".kaspr-work/home/go/module")
        self.put("package/sub/file")
        os.chmod(os.path.join(self.volume, ".kaspr-work/home/go"), 0o555)
        os.chmod(os.path.join(self.volume, "package/sub"), 0)
        done = self.run_script("on_volume empty_volume")
        self.assertEqual((done.returncode, self.listing(), done.stdout), (0, [], ""))

    def test_is_emptied_without_following_links(self):
        self.put("kept/file")
        os.symlink("kept", os.path.join(self.volume, ".kaspr-work"))
        self.run_script('remove "$work"')
        self.assertEqual(os.listdir(os.path.join(self.volume, "kept")), ["file"])

    def test_that_cannot_be_written_fails_with_the_reason(self):
        self.put(".kaspr-work/x")
        os.chmod(self.volume, 0o500)
        self.addCleanup(os.chmod, self.volume, 0o700)
        done = self.run_script("on_volume prepare_work")
        self.assertEqual(done.returncode, 1)
        self.assertIn("ERROR_TYPE: unknown\nERROR_MSG: the packages volume cannot be written: rm: ", done.stdout)

    def test_that_is_full_is_said_to_be_full(self):
        done = self.run_script("fill() { echo x >/dev/full; }; on_volume fill", ON_FAILURE="allow")
        self.assertEqual(done.returncode, 0)
        self.assertIn("ERROR_TYPE: disk_full", done.stdout)

    def test_gets_no_marker_when_an_entry_cannot_be_moved(self):
        self.put(".kaspr-work/tree/package/file")
        self.put(".kaspr-work/tree/.kaspr-packages")
        self.put("package/in/the/way")
        done = self.run_script("on_volume publish")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn(".kaspr-packages", self.listing())

    def test_gets_a_set_without_any_file(self):
        self.put(".kaspr-work/tree/.kaspr-packages", "marker")
        done = self.run_script("on_volume publish")
        self.assertEqual((done.returncode, self.listing()), (0, [".kaspr-packages", ".kaspr-work"]), done.stdout)

    def test_gets_no_marker_that_cannot_be_written(self):
        self.put(".kaspr-work/tree/.kaspr-packages/file")
        done = self.run_script("platform=x; on_volume write_marker", ON_FAILURE="allow")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Is a directory\ninstall-packages: the app starts WITHOUT", done.stdout)


class Shell(Script):
    def test_does_not_trace_what_it_does(self):
        self.assertEqual(self.run_script(":", SHELLOPTS="xtrace:verbose").stdout.count("secrets=()"), 0)

    def test_frees_its_tools_of_the_settings_of_others(self):
        self.assertNotIn("POSIXLY_CORRECT", self.run_script("env", POSIXLY_CORRECT="1").stdout)


class Blame(Script):
    def blamed(self, status, seconds):
        show = 'error_type=x error_message=y; blame_status %d %d; echo "$error_type: $error_message"'
        return self.run_script(show % (status, seconds)).stdout

    def test_is_for_the_time_when_it_is_over(self):
        for status, seconds in ((124, 60), (137, 70)):
            self.assertIn("timeout: pip did not finish within 60 s", self.blamed(status, seconds))

    def test_is_for_the_memory_when_pip_was_killed_before(self):
        self.assertIn("unknown: pip was killed after 5 s, most likely for want of memory", self.blamed(137, 5))

    def test_stays_with_what_pip_said_when_it_ended_by_itself(self):
        self.assertEqual(self.blamed(1, 70), "x: y\n")

    def test_of_an_index_out_of_reach_is_the_network_in_the_words_of_old_and_new_pips(self):
        for words in (
                "connection error: HTTPConnectionPool(host='h', port=80): Max retries exceeded",
                "connection error: [Errno 111] Connection refused",
                "proxy connection error: ('Unable to connect to proxy', ...)",
                "h didn't respond within 15.0 seconds",
                "There was a problem confirming the ssl certificate: [SSL] record layer failure"):
            done = self.run_script(
                'mkdir -p $work; echo "$LOGGED" >$work/pip.log; rank=3 error_type=; read_log; echo "$error_type"',
                LOGGED="Could not fetch URL http://h/: %s - skipping" % words)
            self.assertEqual(done.stdout, "network\n")


class Requirements(Script):
    def test_are_no_options_however_they_are_written(self):
        for option in ("-r /etc/passwd", "  --extra-index-url http://x/", "\t-e ."):
            done = self.run_script("mkdir $work; write_requirements", PACKAGES="hello\n" + option)
            self.assertIn("ERROR_MSG: an option is no package", done.stdout)

    def test_lose_the_login_of_a_git_url(self):
        self.run_script("pip_environment=(); mkdir $work; write_requirements", PACKAGES="a @ git+https://u:p@h/a\nb")
        with open(os.path.join(self.volume, ".kaspr-work/requirements.txt")) as file:
            self.assertEqual(file.read(), "a @ git+https://h/a\nb\n")


class GitLogins(Script):
    def login(self, user, password):
        ask = 'printf "protocol=https\\nhost=h\\n\\n" | bash -c "$git_helper" git-login get'
        return self.run_script(ask, git_logins="//h\n%s\n%s\n" % (user, password)).stdout

    def test_are_decoded_as_git_itself_would(self):
        passwords = {
            "a%40b": "a@b", "50%off": "50%off", "100%": "100%", "%%41": "%A", "%2541": "%41", "back\\nslash": "back\\nslash",
            "-n": "-n", "%C3%A9": "\u00e9"}
        for written, meant in passwords.items():
            self.assertEqual(self.login("%75ser", written), "username=user\npassword=%s\n" % meant)

    def test_of_another_host_stay_where_they_are(self):
        self.assertEqual(self.run_script(
            'printf "host=other\\n\\n" | bash -c "$git_helper" git-login get', git_logins="//h\nu\np\n").stdout, "")


if __name__ == "__main__":
    unittest.main()
